import type { MarkKind } from '../model/marking.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import { SCORE_REVIEW_PARTS, type ScoreReview, type ScoreReviewPart } from '../model/score-review.ts';
import type { Mark } from '../model/selection.ts';
import type { Instant } from '../model/time.ts';
import { isReadable } from '../readable-text.ts';
import type { KnownRefusal } from '../refusals.ts';
import { checkWindow, type WindowFacts } from './window.ts';

/** Characters a request may have. */
export const SHORTEST_REQUEST = 10;
export const LONGEST_REQUEST = 500;

export type ScoreReviewCommand = {
  readonly number: string;
  readonly campaign: string;
  readonly position: string;
  readonly kind: MarkKind;
  /** As typed. */
  readonly part: string;
  readonly text: string;
  readonly window: WindowFacts;
  /** The applicant's published mark; undefined when they have none. */
  readonly mark: Mark | undefined;
  /** Their earlier request about this exam. */
  readonly earlier: ScoreReview | undefined;
  readonly now: Instant;
};

const partOf = (text: string): ScoreReviewPart | undefined =>
  SCORE_REVIEW_PARTS.find((part) => part === text);

const checkText = (typed: string): Result<string, KnownRefusal> => {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  const { length } = [...text];
  if (length < SHORTEST_REQUEST)
    return refuse('score-review.text-short', { field: 'text', facts: { least: SHORTEST_REQUEST } });
  if (length > LONGEST_REQUEST)
    return refuse('score-review.text-long', { field: 'text', facts: { most: LONGEST_REQUEST } });
  return text.split('\n').every(isReadable)
    ? accept(text)
    : refuse('score-review.text-malformed', { field: 'text' });
};

/**
 * Decides whether an applicant may have one mark checked for omission and addition, once per exam. Refusals, in this order: those
 * of `checkWindow`, `score-review.already` (facts `at`), `score-review.no-mark`, `score-review.part-unknown`,
 * `score-review.text-short`, `score-review.text-long`, `score-review.text-malformed`.
 */
export const decideRequest = (command: ScoreReviewCommand): Result<ScoreReview, KnownRefusal> => {
  const { number, campaign, position, kind, earlier, mark, now } = command;
  const window = checkWindow(command.window, now);
  if (!window.ok) return window;
  if (earlier) return refuse('score-review.already', { facts: { at: earlier.filedAt } });
  if (mark === undefined) return refuse('score-review.no-mark');
  const part = partOf(command.part);
  if (part === undefined) return refuse('score-review.part-unknown', { field: 'part' });
  const text = checkText(command.text);
  if (!text.ok) return text;
  return accept({ number, campaign, position, kind, part, text: text.value, filedAt: now, version: 1 });
};
