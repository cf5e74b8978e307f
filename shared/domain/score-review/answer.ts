import { checkReason } from '../marking/decide.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { ScoreReview, ScoreReviewAnswer } from '../model/score-review.ts';
import type { Mark } from '../model/selection.ts';
import type { Instant } from '../model/time.ts';
import { parseMark } from '../ranking/mark.ts';
import type { KnownRefusal } from '../refusals.ts';

/** How an examiner decides a request; `result` and `mark` as typed. */
export type AnswerCommand = {
  readonly review: ScoreReview;
  readonly result: string;
  readonly mark: string;
  readonly reason: string;
  /** The mark in force; whoever has none in the sheet is absent. */
  readonly current: Mark;
  /** Staff accounts that had a hand in this mark: who entered the sheet, and who settled this person's difference. */
  readonly hands: readonly string[];
  readonly account: string;
  /** Name and account, as pages show them. */
  readonly by: string;
  readonly at: Instant;
};

const corrected = ({ mark, current }: AnswerCommand): Result<{ from: Mark; to: Mark }, KnownRefusal> => {
  const to = parseMark(mark.trim());
  if (!to.ok) return refuse('scores.mark-malformed', { field: 'mark', facts: { value: mark } });
  return to.value === current
    ? refuse('score-review.same-mark', { field: 'mark' })
    : accept({ from: current, to: to.value });
};

const changeIn = (command: AnswerCommand): Result<{ from?: Mark; to?: Mark }, KnownRefusal> => {
  if (command.result === 'corrected') return corrected(command);
  return command.result === 'unchanged'
    ? accept({})
    : refuse('score-review.result-unknown', { field: 'result' });
};

/**
 * Decides a score review, once, by an examiner who had no hand in the mark. Refusals: `score-review.already-decided` (facts `at`,
 * `by`), `score-review.own-marks`, `score-review.result-unknown`, `scores.mark-malformed`, `score-review.same-mark`,
 * `scores.reason-required`, `scores.reason-too-long`.
 */
export const decideScoreReview = (
  command: AnswerCommand,
): Result<ScoreReview & { readonly answer: ScoreReviewAnswer }, KnownRefusal> => {
  const { review, hands, account, by, at } = command;
  if (review.answer)
    return refuse('score-review.already-decided', { facts: { at: review.answer.at, by: review.answer.by } });
  if (hands.includes(account)) return refuse('score-review.own-marks');
  const change = changeIn(command);
  if (!change.ok) return change;
  const reason = checkReason(command.reason);
  if (!reason.ok) return reason;
  const result = change.value.to === undefined ? 'unchanged' : 'corrected';
  return accept({
    ...review,
    version: review.version + 1,
    answer: { result, reason: reason.value, ...change.value, by, at },
  });
};
