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
export type FormField = (typeof FORM_FIELDS)[number];

/** An application as a person typed it: text, or a boolean from JSON. A field may be missing. */
export type RawForm = { readonly [Field in FormField]?: string | boolean | undefined };
