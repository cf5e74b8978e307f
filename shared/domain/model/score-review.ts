import type { MarkKind } from './marking.ts';
import type { Mark } from './selection.ts';
import type { Instant } from './time.ts';

/** What a score review (成绩复核) looks at and nothing else: questions left unmarked (漏评), points wrongly added up (合分). */
export const SCORE_REVIEW_PARTS = ['omission', 'addition'] as const;
export type ScoreReviewPart = (typeof SCORE_REVIEW_PARTS)[number];

export const SCORE_REVIEW_RESULTS = ['unchanged', 'corrected'] as const;
export type ScoreReviewResult = (typeof SCORE_REVIEW_RESULTS)[number];

/** How a review ended; `from` and `to` only when the mark was corrected. */
export type ScoreReviewAnswer = {
  readonly result: ScoreReviewResult;
  readonly reason: string;
  readonly from?: Mark;
  readonly to?: Mark;
  readonly by: string;
  readonly at: Instant;
};

/** One applicant's request to check the mark of one exam; asked once, decided once. */
export type ScoreReview = {
  readonly number: string;
  readonly campaign: string;
  readonly position: string;
  readonly kind: MarkKind;
  readonly part: ScoreReviewPart;
  readonly text: string;
  readonly filedAt: Instant;
  /** 1 when asked for, 2 once decided. */
  readonly version: number;
  readonly answer?: ScoreReviewAnswer;
};

/** A correction that stands below the frozen notice of the marks: dated, with the number and both marks, nothing else. */
export type NoticeCorrection = {
  readonly notice: string;
  readonly campaign: string;
  readonly kind: MarkKind;
  readonly number: string;
  readonly from: Mark;
  readonly to: Mark;
  readonly at: Instant;
  /** Version of the score sheet that has the right mark. */
  readonly version: number;
};
