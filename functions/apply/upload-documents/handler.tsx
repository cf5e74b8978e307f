import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import { isRefusalCode } from '../../../shared/domain/refusals.ts';
import type { HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { redirect } from '../../../shared/lambda/http.ts';
import type { FieldError } from '../../../shared/web/field-error.ts';
import { fieldSentence } from '../../../shared/web/form/field-sentence.ts';
import { siteOrigin } from '../../../shared/web/site-origin.ts';
import { page } from '../journey/page.ts';
import { stepPath } from '../journey/steps.ts';
import { atStep, type DraftVisit, keepAndGo } from '../journey/visit.ts';
import type { ApplyServices } from '../services.ts';
import { documentTickets } from './tickets.ts';
import { DocumentsPage } from './view.tsx';

/** GET …/documents; `kind` and `fault` in the query are the verdict on the file just uploaded. */
export const showDocuments = (services: ApplyServices): HttpHandler =>
  atStep(services, 'documents', async (visit) => {
    if (visit.draft.documents === undefined) return beginUpload(visit);
    return documentsPage(visit, verdictIn(visit));
  });

/** POST …/documents: goes on when all five are there, else says which are missing (422). */
export const takeDocuments = (services: ApplyServices): HttpHandler =>
  atStep(services, 'documents', async (visit) => {
    const files = visit.draft.documents?.files ?? {};
    const missing = DOCUMENT_KINDS.filter((kind) => files[kind] === undefined);
    if (missing.length === 0) return redirect(stepPath(visit.campaign.code, 'check'));
    const errors = missing.map((kind) => ({
      field: kind,
      detail: fieldSentence({ code: 'document.missing', field: kind }),
    }));
    return documentsPage(visit, errors, 422);
  });

async function beginUpload(visit: DraftVisit): Promise<HttpResult> {
  const documents = { uploadId: visit.services.newUploadId(), files: {} };
  const here = stepPath(visit.campaign.code, 'documents');
  const begun = await keepAndGo(visit, { ...visit.draft, documents }, here);
  return begun ?? redirect(stepPath(visit.campaign.code, 'education'));
}

async function documentsPage(
  visit: DraftVisit,
  errors: readonly FieldError[],
  status = 200,
): Promise<HttpResult> {
  const { campaign, draft, event, services } = visit;
  const uploadId = draft.documents?.uploadId ?? '';
  const back = `${siteOrigin(event, services.publicUrl)}${stepPath(campaign.code, 'start')}/uploaded`;
  const tickets = await documentTickets(services, campaign.code, uploadId, back);
  const uploadOrigin = tickets[0] && new URL(tickets[0].url).origin;
  return page(<DocumentsPage {...visit} tickets={tickets} errors={errors} />, { status, uploadOrigin });
}

function verdictIn({ event }: DraftVisit): readonly FieldError[] {
  const { kind, fault = '' } = event.queryStringParameters ?? {};
  const known = DOCUMENT_KINDS.find((candidate) => candidate === kind);
  if (known === undefined || !fault.startsWith('document.') || !isRefusalCode(fault)) return [];
  return [{ field: known, detail: fieldSentence({ code: fault, field: known }) }];
}
