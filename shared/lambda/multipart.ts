import { accept, type Result, refuse } from '../domain/model/result.ts';
import type { KnownRefusal } from '../domain/refusals.ts';
import { plainFileName } from './file-name.ts';
import type { HttpEvent } from './http-types.ts';
import { bodyBytes, mediaType } from './request.ts';

/** The name as it may be shown; no part of the bytes' fate hangs on it. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };
export type MultipartBody = {
  readonly fields: Readonly<Record<string, string>>;
  /** By field name; a file input left empty (no name, no bytes) is absent. */
  readonly files: Readonly<Record<string, UploadedFile>>;
};

// The platform's own parser (Fetch standard, 5.3 "Body mixin"); the stack has bounded the size already.
const parse = async (event: HttpEvent): Promise<MultipartBody> => {
  const headers = { 'content-type': event.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(bodyBytes(event)), { headers }).formData();
  const fields: Record<string, string> = {};
  const files: Record<string, UploadedFile> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else if (value.name !== '' || value.size > 0)
      files[name] = { name: plainFileName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { fields, files };
};

/**
 * The body as multipart/form-data (RFC 7578), files in memory; of a field sent twice the last value counts.
 * @returns refusals `body.wrong-type`, `body.malformed`.
 */
export const multipartBody = async (event: HttpEvent): Promise<Result<MultipartBody, KnownRefusal>> => {
  if (mediaType(event) !== 'multipart/form-data') return refuse('body.wrong-type');
  try {
    return accept(await parse(event));
  } catch {
    return refuse('body.malformed');
  }
};
