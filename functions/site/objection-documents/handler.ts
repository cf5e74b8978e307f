import type { HttpHandler } from '../../../shared/lambda/http.ts';
import {
  formBody,
  json,
  jsonBody,
  problem,
  redirect,
  refused,
  requestTime,
} from '../../../shared/lambda/http.ts';
import {
  OBJECTION_UPLOAD,
  OBJECTION_UPLOAD_MS,
  OBJECTION_UPLOAD_PATH,
  type ObjectionUpload,
} from '../../../shared/messages/objection-upload.ts';
import type { StoredObjection } from '../../../shared/ports/objection-store.ts';
import { lookUp } from '../objection-status/lookup.ts';
import { lookupForm, lookupRequest } from '../objection-status/schema.ts';
import { askerOf } from '../own/asker.ts';
import type { SiteServices } from '../services.ts';

const tokenFor = (
  { sealer }: Pick<SiteServices, 'sealer'>,
  { number, campaign }: StoredObjection,
  until: number,
): Promise<string> => {
  const upload: ObjectionUpload = { number, campaign };
  return sealer.seal(OBJECTION_UPLOAD, upload, until);
};

/** HTTP status of a refused look-up. */
const statusOf = (code: string): number => (code === 'objection.throttled' ? 429 : 404);

/** POST /objections/documents with number and code: 303 to the page where files are attached (404, 429). */
export const toObjectionDocuments =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = lookupForm.safeParse(body.value.fields);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const now = requestTime(event);
    const found = await lookUp(parsed.data, services, askerOf(event));
    if (!found.ok) return problem(found.refusal, statusOf(found.refusal.code));
    const token = await tokenFor(services, found.value, now + OBJECTION_UPLOAD_MS);
    return redirect(`${OBJECTION_UPLOAD_PATH}?token=${encodeURIComponent(token)}`);
  };

/** POST /api/objections/documents {number, code}: 200 {token, expiresAt}, for POST /api/objections/uploads; 404, 429. */
export const objectionDocumentsApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = lookupRequest.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const now = requestTime(event);
    const found = await lookUp(parsed.data, services, askerOf(event));
    if (!found.ok) return problem(found.refusal, statusOf(found.refusal.code));
    const expiresAt = now + OBJECTION_UPLOAD_MS;
    return json(200, { token: await tokenFor(services, found.value, expiresAt), expiresAt });
  };
