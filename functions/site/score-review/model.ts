import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { MARK_KINDS, type MarkKind } from '../../../shared/domain/model/marking.ts';
import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';
import type { ScoreReview, ScoreReviewResult } from '../../../shared/domain/model/score-review.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import type { Instant, LocalDate } from '../../../shared/domain/model/time.ts';
import { publishedAt } from '../../../shared/domain/notices/published.ts';
import { checkWindow, windowAt } from '../../../shared/domain/score-review/window.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import { publishedMark } from './sat.ts';

/** What an applicant may know of having one mark checked: until when they may ask, and what became of it. */
export type ScoreReviewModel = {
  readonly kind: MarkKind;
  readonly mayAsk: boolean;
  /** Last day to ask, to its end; `provisional` while the holidays it is counted over are not arranged. */
  readonly lastDay: LocalDate;
  readonly provisional: boolean;
  readonly request?: Pick<ScoreReview, 'part' | 'text' | 'filedAt'>;
  readonly answer?: {
    readonly result: ScoreReviewResult;
    readonly reason: string;
    readonly from?: Mark;
    readonly to?: Mark;
    readonly at: Instant;
  };
};

const requestOf = (review: ScoreReview | undefined): Pick<ScoreReviewModel, 'request' | 'answer'> => {
  if (review === undefined) return {};
  const { part, text, filedAt, answer } = review;
  const request = { part, text, filedAt };
  if (answer === undefined) return { request };
  const { result, reason, from, to, at } = answer;
  const change = from === undefined || to === undefined ? {} : { from, to };
  return { request, answer: { result, reason, ...change, at } };
};

/** One entry per exam the applicant sat whose marks are public at `now`; none where the campaign offers no score review. */
export const scoreReviewsOf = (
  dossier: Dossier,
  campaign: Campaign,
  notices: readonly NoticeSummary[],
  now: Instant,
): readonly ScoreReviewModel[] =>
  MARK_KINDS.flatMap((kind) => {
    const facts = {
      workingDays: campaign.scoreReviewWorkingDays,
      publishedAt: publishedAt(notices, kind),
    };
    const window = windowAt(facts, now);
    const review = dossier.scoreReviews?.find((one) => one.kind === kind);
    const isPublic = facts.publishedAt !== undefined && now >= facts.publishedAt;
    if (window === undefined || !isPublic || publishedMark(dossier, kind, undefined) === undefined) return [];
    const { lastDay, provisional } = window;
    const mayAsk = review === undefined && checkWindow(facts, now).ok;
    return [{ kind, mayAsk, lastDay, provisional, ...requestOf(review) }];
  });
