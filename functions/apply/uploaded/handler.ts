import { examine } from '../../../shared/adapters/documents/examine.ts';
import { quarantineKey } from '../../../shared/adapters/s3/document-keys.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../shared/domain/model/application.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { redirect } from '../../../shared/lambda/http.ts';
import type { Draft } from '../../../shared/messages/draft.ts';
import { stepPath } from '../journey/steps.ts';
import { atStep, keepAndGo } from '../journey/visit.ts';
import type { ApplyServices } from '../services.ts';

/**
 * GET …/uploaded?kind=…&key=…: where the bucket sends the browser after a file (success_action_redirect adds `key`). Looks at
 * the file, keeps what it saw in the draft and goes back to the documents with the verdict. A `key` that is not the one
 * of this draft changes nothing.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html
 */
export const afterUpload = (services: ApplyServices): HttpHandler =>
  atStep(services, 'documents', async (visit) => {
    const { campaign, draft, event } = visit;
    const here = stepPath(campaign.code, 'documents');
    const { kind: asked, key } = event.queryStringParameters ?? {};
    const kind = DOCUMENT_KINDS.find((candidate) => candidate === asked);
    const uploadId = draft.documents?.uploadId;
    if (kind === undefined || uploadId === undefined) return redirect(here);
    if (key !== quarantineKey(campaign.code, uploadId, kind)) return redirect(here);
    const seen = await examine(services.bucket, campaign.code, uploadId, kind);
    const files = { ...without(draft, kind), ...(seen.ok ? { [kind]: seen.value } : {}) };
    const back = seen.ok
      ? `${here}?kind=${kind}#${kind}`
      : `${here}?kind=${kind}&fault=${seen.refusal.code}#${kind}`;
    return (await keepAndGo(visit, { ...draft, documents: { uploadId, files } }, back)) ?? redirect(here);
  });

/** The files of a draft but for one kind: what replaced it may be worse. */
const without = (draft: Draft, kind: DocumentKind) =>
  Object.fromEntries(Object.entries(draft.documents?.files ?? {}).filter(([known]) => known !== kind));
