import { MARK_KINDS, type MarkKind } from '../../../shared/domain/model/marking.ts';
import { type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { ScoreReview } from '../../../shared/domain/model/score-review.ts';
import { publishedAt } from '../../../shared/domain/notices/published.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { decideRequest } from '../../../shared/domain/score-review/request.ts';
import type { Asker } from '../own/asker.ts';
import type { SiteServices } from '../services.ts';
import { lookUp } from '../status/lookup.ts';
import { publishedMark } from './sat.ts';
import type { ScoreReviewForm } from './schema.ts';

const kindOf = (text: string): MarkKind | undefined => MARK_KINDS.find((kind) => kind === text);

/**
 * Takes an applicant's request to have one mark checked; number and query code say who asks. Refusals: those of `lookUp`, those
 * of `decideRequest`, `not-found` for an exam the campaign has not.
 */
export async function askForReview(
  services: SiteServices,
  { number, code, kind: exam, part, text }: ScoreReviewForm,
  asker: Asker,
): Promise<Result<ScoreReview, KnownRefusal>> {
  const { now } = asker;
  const kind = kindOf(exam);
  const found = await lookUp({ number, code, campaign: '', citizenId: '' }, services, asker);
  if (!found.ok) return found;
  const { application, scoreReviews = [] } = found.value;
  const record = await services.campaigns.find(application.campaign);
  if (record === undefined || kind === undefined) return refuse('not-found');
  if ((kind === 'exam') !== (record.campaign.track === 'internal')) return refuse('not-found');
  const [notices, sheet] = await Promise.all([
    services.campaigns.noticesOf(application.campaign),
    services.scores.latest(application.campaign, kind),
  ]);
  const decided = decideRequest({
    number: application.number,
    campaign: application.campaign,
    position: application.position,
    kind,
    part,
    text,
    window: {
      workingDays: record.campaign.scoreReviewWorkingDays,
      publishedAt: publishedAt(notices, kind),
    },
    mark: publishedMark(found.value, kind, sheet),
    earlier: scoreReviews.find((review) => review.kind === kind),
    now,
  });
  if (!decided.ok) return decided;
  if ((await services.scoreReviews.ask(decided.value)) === 'written') return decided;
  const first = await services.scoreReviews.find(application.number, kind);
  return refuse('score-review.already', { facts: { at: first?.filedAt ?? now } });
}

/** HTTP status of a refused request: too early, too late or a second time 409, anything to mend 422. */
export const statusOf = ({ code }: KnownRefusal): number => {
  if (code === 'status.throttled') return 429;
  if (code === 'status.not-found' || code === 'not-found') return 404;
  return CONFLICTS.has(code) ? 409 : 422;
};

const CONFLICTS = new Set([
  'score-review.none',
  'score-review.not-published',
  'score-review.too-late',
  'score-review.already',
  'score-review.no-mark',
]);
