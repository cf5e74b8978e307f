import * as z from 'zod';
import { ALL_FORM_FIELDS, type FormField, type RawForm } from '../domain/intake/raw-form.ts';
import { accept, type Checked } from '../domain/model/result.ts';
import type { KnownRefusal } from '../domain/refusals.ts';

/** The form's fields and the token `documents`; anything else is refused by name. */
export const jsonApplication = z.lazy(() =>
  z
    .record(z.string(), z.unknown())
    .meta({ examples: [Object.fromEntries([...ALL_FORM_FIELDS, 'documents'].map((name) => [name, '']))] }),
);
const typed = z.lazy(() => z.union([z.string(), z.boolean()]));

export type JsonApplication = { readonly raw: RawForm; readonly documents: string };

const known = (name: string): boolean =>
  name === 'documents' || ALL_FORM_FIELDS.some((field) => field === name);

/**
 * An application sent as JSON: the form's fields as texts and booleans, and the sealed `documents` token.
 * Refusals: `body.malformed` when it is no object; `field.unknown`, every unknown field in `refusals`;
 * `application.invalid` with `field.malformed` for each value that is neither text nor boolean, in the form's order.
 */
export const readJsonApplication = (value: unknown): Checked<JsonApplication, KnownRefusal> => {
  const parsed = jsonApplication.safeParse(value);
  if (!parsed.success) return { ok: false, refusal: { code: 'body.malformed' }, refusals: [] };
  const unknown = Object.keys(parsed.data)
    .filter((name) => !known(name))
    .map((field): KnownRefusal => ({ code: 'field.unknown', field: field.slice(0, 40) }));
  if (unknown[0]) return { ok: false, refusal: unknown[0], refusals: unknown };
  const raw: Partial<Record<FormField, string | boolean>> = {};
  const faults: KnownRefusal[] = [];
  for (const field of ALL_FORM_FIELDS) {
    const one = typed.optional().safeParse(parsed.data[field]);
    if (!one.success) faults.push({ code: 'field.malformed', field });
    else if (one.data !== undefined) raw[field] = one.data;
  }
  if (faults.length > 0) return { ok: false, refusal: { code: 'application.invalid' }, refusals: faults };
  return accept({ raw, documents: z.string().catch('').parse(parsed.data.documents) });
};
