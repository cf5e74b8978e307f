import * as z from 'zod';
import type { RawObjection } from '../../../shared/domain/objections/parse-objection.ts';

/** Far above what is taken, so that a text too long is told its own length and not that the form is broken. */
const text = z.string().max(20_000).default('');

/** The form as typed. `form` is the token the page was given: the same form sent twice is one objection. */
export const objectionForm = z.object({
  form: z.string().regex(/^[0-9A-Z]{24}$/),
  text,
  concerns: text,
  name: text,
  phone: text,
});
export type ObjectionForm = z.infer<typeof objectionForm>;

/** Body of POST /api/notices/{id}/objections. */
export const objectionRequest = z.strictObject({ text, concerns: text, name: text, phone: text });

export const EMPTY: RawObjection = { text: '', concerns: '', name: '', phone: '' };
