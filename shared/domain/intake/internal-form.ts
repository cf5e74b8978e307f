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
import { INTERNAL_FORM_FIELDS, type InternalFormField, type RawForm } from './raw-form.ts';

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
type Values = { readonly [Field in InternalFormField]: Extract<Readings[Field], { ok: true }>['value'] };

const isComplete = (
  readings: Readonly<Record<InternalFormField, Result<unknown, KnownRefusal>>>,
  values: Partial<Record<InternalFormField, unknown>>,
): values is Values =>
  INTERNAL_FORM_FIELDS.every((field) => readings[field].ok && values[field] !== undefined);

const formOf = (values: Values): InternalApplicationForm => ({
  track: 'internal',
  name: values.name,
  citizenId: values.citizen_id,
  phone: values.phone,
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

/** Reads an application of serving staff, 四(一), as typed; undefined when a field has a fault (see `formFaults`). */
export const parseInternalForm = (
  raw: RawForm,
  campaign: InternalCampaign,
): InternalApplicationForm | undefined => {
  const readings = readInternal(raw, campaign);
  const values: Partial<Record<InternalFormField, unknown>> = {};
  for (const field of INTERNAL_FORM_FIELDS) {
    const reading = readings[field];
    if (reading.ok) values[field] = reading.value;
  }
  return isComplete(readings, values) ? formOf(values) : undefined;
};
