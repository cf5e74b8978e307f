import type { InternalStated } from '../model/application.ts';
import type { InternalCampaign } from '../model/campaign.ts';
import type { InternalApplicationForm } from '../model/internal-application.ts';
import type { Result } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';
import {
  LONGEST_MAJOR,
  readAnswer,
  readCitizenId,
  readConsent,
  readEducation,
  readName,
  readOptionalText,
  readPhone,
  readPosition,
  readTick,
} from './fields.ts';
import {
  INTERNAL_FORM_FIELDS,
  type InternalFormField,
  isStated,
  type RawForm,
  type SealedField,
} from './raw-form.ts';

/** Only Party members are asked, 四(一)6; from others an answer may be missing. */
const readPartyRelation = (raw: RawForm): Result<boolean, KnownRefusal> => {
  const member = readAnswer(raw.party_member);
  const read = member.ok && !member.value ? readTick : readAnswer;
  return read(raw.party_relation_transferable);
};

/** One reading per field of the internal form; the mapped type below makes sure that none is forgotten. */
export const readInternal = (raw: RawForm, campaign: InternalCampaign) => ({
  name: readName(raw.name),
  citizen_id: readCitizenId(raw.citizen_id),
  phone: readPhone(raw.phone),
  position: readPosition(campaign)(raw.position),
  education: readEducation(raw.education),
  major: readOptionalText(LONGEST_MAJOR)(raw.major),
  serving: readAnswer(raw.serving),
  party_member: readAnswer(raw.party_member),
  trainee: readAnswer(raw.trainee),
  retired: readAnswer(raw.retired),
  social_insurance_transferable: readAnswer(raw.social_insurance_transferable),
  party_relation_transferable: readPartyRelation(raw),
  criminal: readAnswer(raw.criminal),
  detention_drugs: readAnswer(raw.detention_drugs),
  credit: readAnswer(raw.credit),
  disciplined: readAnswer(raw.disciplined),
  consent: readConsent(raw.consent),
  consent_sensitive: readConsent(raw.consent_sensitive),
});

type Readings = ReturnType<typeof readInternal>;
type StatedField = Exclude<InternalFormField, SealedField>;
type Values = { readonly [Field in StatedField]: Extract<Readings[Field], { ok: true }>['value'] };

const STATED = INTERNAL_FORM_FIELDS.filter(isStated);

const isComplete = (
  readings: Readonly<Record<InternalFormField, Result<unknown, KnownRefusal>>>,
  values: Partial<Record<StatedField, unknown>>,
): values is Values => STATED.every((field) => readings[field].ok && values[field] !== undefined);

const statedOf = (values: Values): InternalStated => ({
  track: 'internal',
  name: values.name,
  position: values.position,
  education: values.education,
  major: values.major,
  internal: {
    serving: values.serving,
    partyMember: values.party_member,
    trainee: values.trainee,
    retired: values.retired,
    socialInsuranceTransferable: values.social_insurance_transferable,
    partyRelationTransferable: values.party_relation_transferable,
    criminal: values.criminal,
    detentionDrugs: values.detention_drugs,
    credit: values.credit,
    disciplined: values.disciplined,
  },
});

/** What serving staff state besides citizen number and phone; undefined when a field of it has a fault. */
export const readInternalStated = (readings: Readings): InternalStated | undefined => {
  const values: Partial<Record<StatedField, unknown>> = {};
  for (const field of STATED) {
    const reading = readings[field];
    if (reading.ok) values[field] = reading.value;
  }
  return isComplete(readings, values) ? statedOf(values) : undefined;
};

/** Reads an application of serving staff, 四(一), as typed; undefined when a field has a fault (see `formFaults`). */
export const parseInternalForm = (
  raw: RawForm,
  campaign: InternalCampaign,
): InternalApplicationForm | undefined => {
  const readings = readInternal(raw, campaign);
  const { citizen_id: citizenId, phone } = readings;
  const stated = readInternalStated(readings);
  if (stated === undefined || !citizenId.ok || !phone.ok) return undefined;
  return { ...stated, citizenId: citizenId.value, phone: phone.value };
};
