import type { MarkKind } from '../../../shared/domain/model/marking.ts';
import type { ScoreReview } from '../../../shared/domain/model/score-review.ts';
import { noticeId } from '../../../shared/domain/notices/notice-id.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { decideScoreReview } from '../../../shared/domain/score-review/answer.ts';
import type { ScoreReviewDecision } from '../../../shared/ports/score-review-store.ts';
import type { ScoreSheet } from '../../../shared/ports/score-store.ts';
import { type CampaignState, campaignPath, loadState } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { digestOf } from '../scores/digest.ts';
import { withKind } from '../scores/with-kind.ts';
import { scoreReviewsPageOf } from './handler.tsx';
import { handsIn, markOf } from './rows.ts';
import { decisionForm } from './schema.ts';

/**
 * POST /console/campaigns/{code}/score-reviews/{kind}/{number} `{result, mark?, reason}`: decides one request. A corrected mark
 * makes a new version of the sheet and a correction below the notice, all written with the decision or not at all; of two
 * examiners the second is told (`score-review.stale`).
 */
export const decideReview = withKind(async (kind, state, request, services) => {
  const number = request.param('number');
  const parsed = decisionForm.safeParse(request.body.values);
  const review = await services.scoreReviews.find(number, kind);
  if (review === undefined || review.campaign !== state.campaign.code)
    return refusedWith(404, { code: 'score-review.unknown' });
  const stop = (refusal: KnownRefusal, shown: CampaignState = state): Answer => ({
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: scoreReviewsPageOf(shown, request, refusal, parsed.data && { ...parsed.data, kind, number }),
  });
  if (!parsed.success) return stop({ code: 'score-review.result-unknown', field: 'result' });
  const decided = decideScoreReview({
    ...parsed.data,
    review,
    current: markOf(state, kind, number),
    hands: handsIn(state, kind, number),
    account: request.staff.account,
    by: signature(request.staff),
    at: request.now,
  });
  if (!decided.ok) return stop(decided.refusal);
  const corrected = correctionOf(state.sheets[kind], decided.value, kind);
  const decision = { review: decided.value, ...(corrected && { corrected }) };
  if ((await services.scoreReviews.decide(decision)) === 'stale')
    return stop({ code: 'score-review.stale' }, (await loadState(services, state.campaign.code)) ?? state);
  return {
    kind: 'done',
    data: { number, kind, ...decided.value.answer, version: corrected?.sheet.version },
    location: `${campaignPath(state.campaign.code, '/score-reviews')}?done=yes`,
  };
});

/** The sheet with the right mark and the correction below its notice; undefined when the mark stands as it was. */
const correctionOf = (
  sheet: ScoreSheet | undefined,
  { number, campaign, answer }: ScoreReview,
  kind: MarkKind,
): ScoreReviewDecision['corrected'] => {
  if (sheet === undefined || answer?.from === undefined || answer.to === undefined) return undefined;
  const { from, to, reason, by, at } = answer;
  const version = sheet.version + 1;
  const marks = { ...sheet.marks, [number]: to };
  const corrections = [...(sheet.corrections ?? []), { number, from, to, reason, by, at }];
  return {
    sheet: { ...sheet, version, marks, sha256: digestOf(marks), by, at, corrections },
    correction: { notice: noticeId(campaign, kind), campaign, kind, number, from, to, at, version },
  };
};
