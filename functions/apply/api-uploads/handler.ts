import * as z from 'zod';
import { examine } from '../../../shared/adapters/documents/examine.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { HttpEvent, HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { json, jsonBody, pathParameter, refused, requestTime } from '../../../shared/lambda/http.ts';
import { confirmedDocuments, DOCUMENTS_PURPOSE } from '../../../shared/messages/draft.ts';
import type { ApplyServices } from '../services.ts';

/** A confirmed set of documents may wait this long for its application. */
const TOKEN_MS = 24 * 60 * 60 * 1000;

export const emptyBody = z.strictObject({});
export const confirmBody = z.strictObject({
  uploadId: z.string().regex(/^[0-9A-Z]{24}$/),
  kinds: z.array(z.enum(DOCUMENT_KINDS)).min(1).optional(),
});

/**
 * POST /api/campaigns/{code}/uploads → 201 {uploadId, tickets}: one presigned form per document. Whether registration is
 * open is not asked here: the application itself is refused for that, after its fields were looked at.
 */
export const beginUploads = (services: ApplyServices): HttpHandler =>
  forCampaign(services, emptyBody, async ({ code }) => {
    const uploadId = services.newUploadId();
    const tickets = await Promise.all(
      DOCUMENT_KINDS.map((kind) => services.bucket.ticket(code, uploadId, kind)),
    );
    return json(201, { uploadId, tickets });
  });

/**
 * POST /api/campaigns/{code}/uploads/confirm → 200 {receipts, documents}; `documents` is the sealed token that the application
 * carries, only given when all five are in order. 422 `application.invalid` with one error per faulty document.
 */
export const confirmUploads = (services: ApplyServices): HttpHandler =>
  forCampaign(services, confirmBody, async ({ code }, { uploadId, kinds = DOCUMENT_KINDS }, event) => {
    const asked = DOCUMENT_KINDS.filter((kind) => kinds.includes(kind));
    const seen = await Promise.all(
      asked.map(async (kind) => ({ kind, result: await examine(services.bucket, code, uploadId, kind) })),
    );
    const faults: KnownRefusal[] = seen.flatMap(({ result }) => (result.ok ? [] : [result.refusal]));
    if (faults.length > 0) return refused({ code: 'application.invalid' }, faults);
    const good = seen.flatMap(({ kind, result }) => (result.ok ? [{ kind, ...result.value }] : []));
    const files = Object.fromEntries(good.map(({ kind, type, size }) => [kind, { type, size }]));
    const set = confirmedDocuments.safeParse({ campaign: code, uploadId, files });
    if (!set.success) return json(200, { receipts: good });
    const expires = requestTime(event) + TOKEN_MS;
    return json(200, {
      receipts: good,
      documents: await services.sealer.seal(DOCUMENTS_PURPOSE, set.data, expires),
    });
  });

const forCampaign =
  <Body>(
    services: ApplyServices,
    schema: z.ZodType<Body>,
    handle: (campaign: Campaign, body: Body, event: HttpEvent) => Promise<HttpResult>,
  ): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const record = await services.campaigns.find(pathParameter(event, 'code'));
    if (record === undefined || record.progress.status === 'draft')
      return refused({ code: 'campaign.unknown' });
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    return handle(record.campaign, parsed.data, event);
  };
