import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import { showsIdentity } from '../../../shared/domain/reveals/shows-identity.ts';
import { loadState } from '../campaign-state/load.ts';
import type { Answer } from '../http/answer.ts';
import { refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { isRecused } from '../recusals/recused.ts';
import { mattersOf } from '../reveals/matters.ts';
import { recordReveal, taskOfViewer } from '../reveals/reveal.ts';
import type { Services } from '../services.ts';

/**
 * GET /console/campaigns/{code}/documents/{number}/{kind}: sends the browser to the file in the bucket, readable for five minutes;
 * one that carries the full identity only once that is on record.
 */
export async function showDocument(request: StaffRequest, services: Services): Promise<Answer> {
  const kind = DOCUMENT_KINDS.find((one) => one === request.param('kind'));
  const dossier = await services.applications.findDossier(request.param('number'));
  if (kind === undefined || dossier?.application.campaign !== request.param('code')) {
    return refusedWith(404, { code: 'not-found' });
  }
  const register = await services.recusals.find(dossier.application.campaign);
  if (isRecused(register, request.staff, dossier.application.number))
    return refusedWith(403, { code: 'review.recused' });
  const verdicts = await services.documents.find(dossier.application.documents.uploadId);
  const verdict = verdicts.find((one) => one.kind === kind);
  if (verdict === undefined) return refusedWith(404, { code: 'document.unchecked', field: kind });
  if (showsIdentity(kind)) {
    const { number, campaign } = dossier.application;
    const state = await loadState(services, campaign);
    if (state === undefined) return refusedWith(404, { code: 'campaign.unknown', facts: { campaign } });
    const task = taskOfViewer(request.staff, mattersOf(state, dossier));
    await recordReveal(request, services, {
      of: { kind: 'application', number },
      campaign,
      page: 'paper',
      task,
    });
  }
  return { kind: 'redirect', location: await services.bucket.viewUrl(verdict) };
}
