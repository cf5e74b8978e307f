import type {
  AnyApplicationForm,
  ApplicationForm,
  InternalStated,
  OpenStated,
} from '../model/application.ts';
import type { Campaign, OpenCampaign } from '../model/campaign.ts';
import type { Checked, Result } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';
import {
  LONGEST_MAJOR,
  readAnswer,
  readCitizenId,
  readConsent,
  readEducation,
  readExperience,
  readName,
  readOptionalText,
  readPhone,
  readPosition,
  readRegionCode,
  readTick,
} from './fields.ts';
import { parseInternalForm, readInternal, readInternalStated } from './internal-form.ts';
import {
  FORM_FIELDS,
  type FormField,
  formFieldsOf,
  isStated,
  type OpenFormField,
  type RawForm,
  type SealedField,
} from './raw-form.ts';
import { roomForExperience } from './room.ts';

const LONGEST_EXPERIENCE = 500;

/** One reading per field of the form; the mapped type makes sure that none is forgotten. */
const readAll = (raw: RawForm, campaign: Campaign) => ({
  name: readName(raw.name),
  citizen_id: readCitizenId(raw.citizen_id),
  phone: readPhone(raw.phone),
  position: readPosition(campaign)(raw.position),
  education: readEducation(raw.education),
  major: readOptionalText(LONGEST_MAJOR)(raw.major),
  experience: readExperience(LONGEST_EXPERIENCE, roomForExperience(raw))(raw.experience),
  household_code: readRegionCode(raw.household_code),
  residence_code: readRegionCode(raw.residence_code),
  law_qualification: readTick(raw.law_qualification),
  law_graduate: readTick(raw.law_graduate),
  political_legal_experience: readTick(raw.political_legal_experience),
  criminal: readAnswer(raw.criminal),
  detention_drugs: readAnswer(raw.detention_drugs),
  credit: readAnswer(raw.credit),
  dismissed: readAnswer(raw.dismissed),
  judicial_dismissal: readAnswer(raw.judicial_dismissal),
  consent: readConsent(raw.consent),
  consent_sensitive: readConsent(raw.consent_sensitive),
});

type Readings = ReturnType<typeof readAll>;
type StatedField = Exclude<OpenFormField, SealedField>;
type Values = { readonly [Field in StatedField]: Extract<Readings[Field], { ok: true }>['value'] };

const STATED = FORM_FIELDS.filter(isStated);

const isComplete = (
  entries: Readonly<Record<OpenFormField, Result<unknown, KnownRefusal>>>,
  values: Partial<Record<StatedField, unknown>>,
): values is Values => STATED.every((field) => entries[field].ok && values[field] !== undefined);

/**
 * The faults of some fields of the campaign's form, in the form's order, each refusal with its `field`; none when all are well.
 * For a form filled in step by step, and for a draft. Default: every field of the form.
 */
export const formFaults = (
  raw: RawForm,
  campaign: Campaign,
  fields: readonly FormField[] = formFieldsOf(campaign.track),
): readonly KnownRefusal[] => {
  const readings: Partial<Record<FormField, Result<unknown, KnownRefusal>>> =
    campaign.track === 'open' ? readAll(raw, campaign) : readInternal(raw, campaign);
  return formFieldsOf(campaign.track)
    .filter((field) => fields.includes(field))
    .flatMap((field) => {
      const reading = readings[field];
      return reading === undefined || reading.ok ? [] : [{ ...reading.refusal, field }];
    });
};

const statedOf = (values: Values): OpenStated => ({
  name: values.name,
  position: values.position,
  education: values.education,
  major: values.major,
  experience: values.experience,
  householdCode: values.household_code,
  residenceCode: values.residence_code,
  declarations: {
    criminal: values.criminal,
    detentionDrugs: values.detention_drugs,
    credit: values.credit,
    dismissed: values.dismissed,
    judicialDismissal: values.judicial_dismissal,
  },
  preference: {
    lawQualification: values.law_qualification,
    lawGraduate: values.law_graduate,
    politicalLegalExperience: values.political_legal_experience,
  },
});

const readStated = (readings: Readings): OpenStated | undefined => {
  const values: Partial<Record<StatedField, unknown>> = {};
  for (const field of STATED) {
    const reading = readings[field];
    if (reading.ok) values[field] = reading.value;
  }
  return isComplete(readings, values) ? statedOf(values) : undefined;
};

const parseOpenForm = (raw: RawForm, campaign: OpenCampaign): ApplicationForm | undefined => {
  const readings = readAll(raw, campaign);
  const { citizen_id: citizenId, phone } = readings;
  const stated = readStated(readings);
  if (stated === undefined || !citizenId.ok || !phone.ok) return undefined;
  return { ...stated, citizenId: citizenId.value, phone: phone.value };
};

/**
 * Reads what an application states besides citizen number and phone, which are sealed and so not at hand when it is corrected.
 * Refuses as `parseApplicationForm` does, with every fault of those fields.
 */
export const parseStated = (
  raw: RawForm,
  campaign: Campaign,
): Checked<OpenStated | InternalStated, KnownRefusal> => {
  const value =
    campaign.track === 'open'
      ? readStated(readAll(raw, campaign))
      : readInternalStated(readInternal(raw, campaign));
  if (value) return { ok: true, value };
  const refusals = formFaults(raw, campaign, formFieldsOf(campaign.track).filter(isStated));
  return { ok: false, refusal: { code: 'application.invalid' }, refusals };
};

/**
 * Reads a whole application as typed, by the form of the campaign's track. Blanks around a value are dropped; answers are
 * booleans, `yes`/`no`, `true`/`false`, or a ticked box (`on`); `experience`, `major` and the three grounds of preference may be
 * left out. Refuses with every fault in the form's order, each with its `field`: `field.required`, `field.malformed`,
 * `field.too-long`, `name.*`, `citizen-number.*`, `phone.malformed`, `position.unknown`, `consent.required`.
 */
export function parseApplicationForm(
  raw: RawForm,
  campaign: OpenCampaign,
): Checked<ApplicationForm, KnownRefusal>;
export function parseApplicationForm(
  raw: RawForm,
  campaign: Campaign,
): Checked<AnyApplicationForm, KnownRefusal>;
export function parseApplicationForm(
  raw: RawForm,
  campaign: Campaign,
): Checked<AnyApplicationForm, KnownRefusal> {
  const value = campaign.track === 'open' ? parseOpenForm(raw, campaign) : parseInternalForm(raw, campaign);
  if (value) return { ok: true, value };
  const refusals = formFaults(raw, campaign);
  return { ok: false, refusal: refusals[0] ?? { code: 'application.invalid' }, refusals };
}
