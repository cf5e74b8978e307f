import * as z from 'zod';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { formBody, jsonBody } from '../../../shared/lambda/body.ts';
import type { HttpEvent } from '../../../shared/lambda/http-types.ts';
import { multipartBody, type UploadedFile } from '../../../shared/lambda/multipart.ts';
import { mediaType } from '../../../shared/lambda/request.ts';

/** What a POST carried: named values (a form field sent several times is a list), and at most one file, in the field `file`. */
export type Body = { readonly values: Readonly<Record<string, unknown>>; readonly file?: UploadedFile };

/** Any object of named values; what a route needs of them its own schema says. */
export const postedValues = z.lazy(() => z.record(z.string(), z.unknown()));

/**
 * Reads a POST body in any of the three encodings the console takes; an empty body has no values.
 * Refusals: `body.wrong-type`, `body.malformed`.
 */
export async function readBody(event: HttpEvent): Promise<Result<Body, KnownRefusal>> {
  if (mediaType(event) === 'multipart/form-data') {
    const form = await multipartBody(event);
    return form.ok ? accept({ values: form.value.fields, file: form.value.files.file }) : form;
  }
  if (mediaType(event) === 'application/json') {
    const body = jsonBody(event);
    if (!body.ok) return body;
    const parsed = postedValues.safeParse(body.value);
    return parsed.success ? accept({ values: parsed.data }) : refuse('body.malformed');
  }
  const form = formBody(event);
  if (!form.ok) return form;
  const { fields, all } = form.value;
  return accept({
    values: Object.fromEntries(Object.keys(fields).map((name) => [name, oneOrMany(all(name))])),
  });
}

const oneOrMany = (texts: readonly string[]): string | readonly string[] =>
  texts.length === 1 ? (texts[0] ?? '') : texts;
