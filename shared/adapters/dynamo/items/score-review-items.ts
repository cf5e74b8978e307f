import * as z from 'zod';
import { MARK_KINDS } from '../../../domain/model/marking.ts';
import type { Tell } from '../../../domain/model/message.ts';
import {
  type NoticeCorrection,
  SCORE_REVIEW_PARTS,
  SCORE_REVIEW_RESULTS,
  type ScoreReview,
} from '../../../domain/model/score-review.ts';
import { correctionKey, scoreReviewKey, scoreReviewListedKey } from '../keys.ts';
import { markShape } from './mark-shape.ts';

const answer = () =>
  z.object({
    result: z.enum(SCORE_REVIEW_RESULTS),
    reason: z.string(),
    from: markShape().optional(),
    to: markShape().optional(),
    by: z.string(),
    at: z.number(),
  });

const reviewItem = z.lazy(() =>
  z.object({
    t: z.literal('score-review'),
    summary: z.object({
      number: z.string(),
      campaign: z.string(),
      position: z.string(),
      kind: z.enum(MARK_KINDS),
      part: z.enum(SCORE_REVIEW_PARTS),
      text: z.string(),
      filedAt: z.number(),
      version: z.number().int(),
      answer: answer().optional(),
    }),
  }),
);

const correctionItem = z.lazy(() =>
  z.object({
    t: z.literal('correction'),
    correction: z.object({
      notice: z.string(),
      campaign: z.string(),
      kind: z.enum(MARK_KINDS),
      number: z.string(),
      from: markShape(),
      to: markShape(),
      at: z.number(),
      version: z.number().int(),
    }),
  }),
);

/** What the applicant is told: that the request came in, or how it ended; never the mark. */
const tellOf = ({ kind, answer: given, filedAt }: ScoreReview): Tell =>
  given
    ? { kind: 'score-review.decided', at: given.at, facts: { exam: kind, result: given.result } }
    : { kind: 'score-review.received', at: filedAt, facts: { exam: kind } };

/** The request is short (500 characters at most), so the list holds all of it: no second read per line. */
export const toScoreReviewItem = (value: ScoreReview) => ({
  ...scoreReviewKey(value.number, value.kind),
  ...scoreReviewListedKey(value.campaign, value.filedAt, value.number, value.kind),
  t: 'score-review',
  at: value.answer?.at ?? value.filedAt,
  version: value.version,
  tell: tellOf(value),
  summary: value,
});

export const toCorrectionItem = (value: NoticeCorrection) => ({
  ...correctionKey(value.notice, value.version),
  t: 'correction',
  at: value.at,
  correction: value,
});

/** Each parses what the table or its index gave, and throws when it is not an item as this code writes it. */
export const fromScoreReviewItem = (raw: unknown): ScoreReview => reviewItem.parse(raw).summary;
export const fromCorrectionItem = (raw: unknown): NoticeCorrection => correctionItem.parse(raw).correction;
