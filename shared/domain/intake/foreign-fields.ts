import type { TrackId } from '../model/campaign.ts';
import type { KnownRefusal } from '../refusals.ts';
import { ALL_FORM_FIELDS, formFieldsOf, type RawForm } from './raw-form.ts';

/** The fields sent that only the other track's form has, each as `field.unknown`; none when all belong to this track. */
export const foreignFields = (raw: RawForm, track: TrackId): readonly KnownRefusal[] => {
  const own = formFieldsOf(track);
  return ALL_FORM_FIELDS.filter((field) => raw[field] !== undefined && !own.includes(field)).map((field) => ({
    code: 'field.unknown',
    field,
  }));
};
