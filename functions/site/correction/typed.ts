import { rawOf } from '../../../shared/domain/correction/raw-of.ts';
import { formFieldsOf, type RawForm } from '../../../shared/domain/intake/raw-form.ts';
import type { Application } from '../../../shared/domain/model/application.ts';
import { readRegions, showRegions } from '../../../shared/web/form/education-fields.tsx';
import { plainNumber } from '../../../shared/web/form/plain-number.ts';
import type { Typed } from '../../../shared/web/form/typed.ts';

const CONSENTS = ['consent', 'consent_sensitive'];

/** What the form shows of an application before anything is typed; citizen number and phone are sealed, and stay empty. */
export const shownOf = (application: Application): Typed => showRegions(rawOf(application));

/** What the posted form means in the fields of the application: every field of it, a box left unticked too. */
export const sentOf = (typed: Typed, application: Application): RawForm => {
  const read = readRegions(typed);
  const fields = formFieldsOf(application.track ?? 'open').filter((field) => !CONSENTS.includes(field));
  return {
    ...Object.fromEntries(fields.map((field) => [field, (read[field] ?? '').replace(/\r\n?/g, '\n')])),
    phone: plainNumber(typed.phone),
    citizen_id: plainNumber(typed.citizen_id),
  };
};
