import * as z from 'zod';
import { OBJECTION_DOCUMENTS, objectionUploads } from '../../../shared/domain/model/upload.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { json, jsonBody, problem, refused, requestTime } from '../../../shared/lambda/http.ts';
import { OBJECTION_UPLOAD_PATH } from '../../../shared/messages/objection-upload.ts';
import { fieldSentence } from '../../../shared/web/form/field-sentence.ts';
import { siteOrigin } from '../../../shared/web/site-origin.ts';
import { page } from '../journey/page.ts';
import type { ApplyServices } from '../services.ts';
import { attachedTo, openUpload } from './opened.ts';
import { ObjectionDocumentsPage } from './view.tsx';

export const uploadRequest = z.lazy(() => z.strictObject({ token: z.string().max(4000) }));

const stop = (refusal: KnownRefusal): HttpResult =>
  problem(refusal, refusal.code === 'objection.upload-closed' ? 409 : 403);

/** GET /objections/documents?token=…: three forms that post straight to the bucket, which sends the browser back here (403, 409). */
export const objectionDocumentsPage =
  (services: ApplyServices): HttpHandler =>
  async (event) => {
    const { token = '' } = event.queryStringParameters ?? {};
    const now = requestTime(event);
    const opened = await openUpload(services, token, now);
    if (!opened.ok) return stop(opened.refusal);
    const { number, campaign } = opened.value;
    const here = `${siteOrigin(event, services.publicUrl)}${OBJECTION_UPLOAD_PATH}?token=${encodeURIComponent(token)}`;
    const tickets = await Promise.all(
      OBJECTION_DOCUMENTS.map(async (kind) => {
        const [plain, scripted] = await Promise.all([
          services.bucket.ticket(campaign, objectionUploads(number), kind, here),
          services.bucket.ticket(campaign, objectionUploads(number), kind),
        ]);
        return {
          kind,
          url: plain.url,
          fields: plain.fields,
          scripted: { fields: scripted.fields, done: here },
        };
      }),
    );
    const { files, faults } = await attachedTo(services, opened.value);
    const errors = faults.map((fault) => ({ field: fault.field ?? '', detail: fieldSentence(fault) }));
    const site = { countyName: services.countyName, now };
    const uploadOrigin = tickets[0] && new URL(tickets[0].url).origin;
    return page(
      <ObjectionDocumentsPage site={site} number={number} tickets={tickets} files={files} errors={errors} />,
      { uploadOrigin },
    );
  };

/** POST /api/objections/uploads {token}: 200 {tickets, files, faults}; 403, 409. Asked again after an upload, it says what was seen. */
export const objectionUploadsApi =
  (services: ApplyServices): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = uploadRequest.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const opened = await openUpload(services, parsed.data.token, requestTime(event));
    if (!opened.ok) return stop(opened.refusal);
    const { number, campaign } = opened.value;
    const tickets = await Promise.all(
      OBJECTION_DOCUMENTS.map((kind) => services.bucket.ticket(campaign, objectionUploads(number), kind)),
    );
    const { files, faults } = await attachedTo(services, opened.value);
    return json(200, {
      tickets,
      files,
      faults: faults.map(({ field, code }) => ({ field, code })),
    });
  };
