import type { TrackId } from '../model/campaign.ts';

/** The fields of an application in the order of the form (and of applicants.csv); refusals name them so. */
export const FORM_FIELDS = [
  'name',
  'citizen_id',
  'phone',
  'position',
  'education',
  'major',
  'experience',
  'household_code',
  'residence_code',
  'law_qualification',
  'law_graduate',
  'political_legal_experience',
  'criminal',
  'detention_drugs',
  'credit',
  'dismissed',
  'judicial_dismissal',
  'consent',
  'consent_sensitive',
] as const;
export type OpenFormField = (typeof FORM_FIELDS)[number];

/** The fields of an application of the internal track, in the order of its form. */
export const INTERNAL_FORM_FIELDS = [
  'name',
  'citizen_id',
  'phone',
  'position',
  'education',
  'major',
  'serving',
  'party_member',
  'trainee',
  'retired',
  'social_insurance_transferable',
  'party_relation_transferable',
  'criminal',
  'detention_drugs',
  'credit',
  'disciplined',
  'consent',
  'consent_sensitive',
] as const;
export type InternalFormField = (typeof INTERNAL_FORM_FIELDS)[number];

export type FormField = OpenFormField | InternalFormField;

/** The fields of a track's form, in its order. */
export const formFieldsOf = (track: TrackId): readonly FormField[] =>
  track === 'open' ? FORM_FIELDS : INTERNAL_FORM_FIELDS;

/** Every field of either form, each once. */
export const ALL_FORM_FIELDS: readonly FormField[] = [...new Set([...FORM_FIELDS, ...INTERNAL_FORM_FIELDS])];

/** An application as a person typed it: text, or a boolean from JSON. A field may be missing. */
export type RawForm = { readonly [Field in FormField]?: string | boolean | undefined };

/** The two fields that are sealed once an application is stored. */
export const SEALED_FIELDS = ['citizen_id', 'phone'] as const;
export type SealedField = (typeof SEALED_FIELDS)[number];

/** A field that stays readable. */
export const isStated = <Field extends FormField>(field: Field): field is Exclude<Field, SealedField> =>
  field !== 'citizen_id' && field !== 'phone';
