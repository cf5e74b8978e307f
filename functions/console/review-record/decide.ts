import type { Review } from '../../../shared/domain/model/review.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { decideReview } from '../../../shared/domain/review/decide.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { wantsJson } from '../../../shared/lambda/request.ts';
import { fieldErrors } from '../../../shared/lambda/responses.ts';
import { campaignPath, loadState } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { isRecused } from '../recusals/recused.ts';
import type { Services } from '../services.ts';
import { nextInPile, pileOf } from './next.ts';
import { recordPage } from './page.tsx';
import { loadRecord } from './record.ts';
import { type ReviewForm, reviewForm } from './schema.ts';

/**
 * POST /console/campaigns/{code}/review/{number}: accept or refuse. Of two reviewers the second is told who was first and when,
 * and keeps what they typed. Reads the application alone; the worksheet only for a page.
 */
export async function decideRecord(request: StaffRequest, services: Services): Promise<Answer> {
  const [campaign, register, dossier] = await Promise.all([
    services.campaigns.find(request.param('code')),
    services.recusals.find(request.param('code')),
    services.applications.findDossier(request.param('number')),
  ]);
  if (campaign === undefined || dossier?.application.campaign !== campaign.campaign.code) {
    return refusedWith(404, { code: 'application.unknown' });
  }
  if (isRecused(register, request.staff, dossier.application.number))
    return refusedWith(403, { code: 'review.recused' });
  const parsed = reviewForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'body.malformed' });
  const stop = (refusal: KnownRefusal) => refusedOnPage(refusal, parsed.data, request, services);
  const { decision: chosen } = parsed.data;
  if (chosen === undefined) return stop({ code: 'review.decision-required', field: 'decision' });
  if (dossier.review !== undefined) return stop(alreadyDecided(dossier.review));
  if (dossier.checks?.withdrew) return stop({ code: 'application.withdrawn' });
  if (!stageAdmits(campaign.progress, 'review'))
    return stop({ code: 'stage.not-open', facts: { stage: 'review' } });
  const decision = decideReview({
    ...parsed.data,
    decision: chosen,
    track: campaign.campaign.track,
    screening: dossier.screening,
    by: signature(request.staff),
    at: request.now,
  });
  if (!decision.ok) return stop(decision.refusal);
  const written = await services.applications.recordReview(decision.value, dossier.application.position);
  if (written === 'written') return decided(decision.value, parsed.data, request, services);
  const current = await services.applications.findDossier(decision.value.number);
  return stop(alreadyDecided(current?.review));
}

const alreadyDecided = (review: Review | undefined): KnownRefusal => ({
  code: 'review.already-decided',
  facts: review === undefined ? {} : { by: review.by, at: review.at, decision: review.decision },
});

async function refusedOnPage(
  refusal: KnownRefusal,
  typed: ReviewForm,
  request: StaffRequest,
  services: Services,
): Promise<Answer> {
  const faults = refusal.field === undefined ? {} : { faults: fieldErrors([refusal]) };
  const answer = { ...refusedWith(statusOf(refusal.code), refusal), ...faults };
  if (wantsJson(request.event)) return answer;
  const state = await loadState(services, request.param('code'));
  const record = state && (await loadRecord(state, request, services, true));
  if (state === undefined || record === undefined) return answer;
  return { ...answer, page: recordPage({ state, record, request, refusal, typed }) };
}

/** Browsers go on to the next application of the pile they work from. */
async function decided(
  { number, decision, campaign }: Review,
  form: ReviewForm,
  request: StaffRequest,
  services: Services,
): Promise<Answer> {
  const data = { number, decision };
  const path = campaignPath(campaign, '/review');
  if (wantsJson(request.event)) return { kind: 'done', data, location: path };
  const [all, register] = await Promise.all([
    services.applications.worksheet(campaign),
    services.recusals.find(campaign),
  ]);
  const rows = all.filter((row) => !isRecused(register, request.staff, row.number));
  const pile = pileOf(rows, number, form.filter);
  const next = nextInPile(rows, pile, number);
  const reveal = request.query('reveal') === 'yes' ? '&reveal=yes' : '';
  const location =
    next === undefined
      ? `${path}?filter=${pile}&decided=${number}`
      : `${path}/${next.number}?filter=${pile}&decided=${number}${reveal}`;
  return { kind: 'done', data, location };
}
