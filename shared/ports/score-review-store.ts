import type { MarkKind } from '../domain/model/marking.ts';
import type { NoticeCorrection, ScoreReview } from '../domain/model/score-review.ts';
import type { ScoreSheet } from './score-store.ts';

/** A decision with whatever it changes besides: all of it is written, or nothing. */
export type ScoreReviewDecision = {
  /** The decided request; its version is the stored one plus 1. */
  readonly review: ScoreReview;
  /** The sheet with the right mark, and the correction below the notice; both or neither. */
  readonly corrected?: { readonly sheet: ScoreSheet; readonly correction: NoticeCorrection };
};

export type ScoreReviewStore = {
  /** Conditional put: the first request of an applicant about an exam stays. */
  ask(review: ScoreReview): Promise<'written' | 'exists'>;
  /** Consistent read; undefined when the applicant asked for none. */
  find(number: string, kind: MarkKind): Promise<ScoreReview | undefined>;
  /** Every request of a campaign, oldest first. From the index, which may lag a moment behind. */
  list(campaign: string): Promise<readonly ScoreReview[]>;
  /** `stale` when the request or the sheet is no longer what the decision was based on. */
  decide(decision: ScoreReviewDecision): Promise<'written' | 'stale'>;
  /** What was corrected below a notice, oldest first. Consistent read. */
  corrections(notice: string): Promise<readonly NoticeCorrection[]>;
};
