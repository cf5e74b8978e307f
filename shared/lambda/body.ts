import { isUtf8 } from 'node:buffer';
import { accept, type Result, refuse } from '../domain/model/result.ts';
import type { KnownRefusal } from '../domain/refusals.ts';
import type { HttpEvent } from './http-types.ts';
import { bodyBytes, bodySize, mediaType } from './request.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const text = (event: HttpEvent): Result<string, KnownRefusal> => {
  try {
    return accept(utf8.decode(bodyBytes(event)));
  } catch {
    return refuse('body.malformed');
  }
};

/**
 * The body as JSON; an empty body is an empty object.
 * @returns the parsed value, not yet checked by any schema; refusals `body.wrong-type`, `body.malformed` (also for
 * bytes that are not UTF-8).
 */
export const jsonBody = (event: HttpEvent): Result<unknown, KnownRefusal> => {
  if (bodySize(event) === 0) return accept({});
  if (mediaType(event) !== 'application/json') return refuse('body.wrong-type');
  const body = text(event);
  if (!body.ok) return body;
  try {
    const value: unknown = JSON.parse(body.value);
    return accept(value);
  } catch {
    return refuse('body.malformed');
  }
};

/** Whether all percent-encoded bytes are UTF-8; URLSearchParams would put U+FFFD in the place of others. */
const isEncodedUtf8 = (form: string): boolean =>
  (form.match(/(?:%[0-9a-f]{2})+/gi) ?? []).every((run) =>
    isUtf8(Buffer.from(run.replaceAll('%', ''), 'hex')),
  );

/** A submitted form: the last value of each field, and all values of fields that repeat (checkboxes). */
export type FormBody = {
  readonly fields: Readonly<Record<string, string>>;
  all(name: string): readonly string[];
};

/**
 * The body as a form (application/x-www-form-urlencoded); an empty body is a form without fields.
 * @returns refusals `body.wrong-type`, `body.malformed` (also for percent-encoded bytes that are not UTF-8).
 */
export const formBody = (event: HttpEvent): Result<FormBody, KnownRefusal> => {
  if (bodySize(event) > 0 && mediaType(event) !== 'application/x-www-form-urlencoded')
    return refuse('body.wrong-type');
  const body = text(event);
  if (!body.ok) return body;
  if (!isEncodedUtf8(body.value)) return refuse('body.malformed');
  const parameters = new URLSearchParams(body.value);
  return accept({ fields: Object.fromEntries(parameters), all: (name: string) => parameters.getAll(name) });
};
