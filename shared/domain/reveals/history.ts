import { isEnded } from '../contracts/moves.ts';
import type { Appeal } from '../model/appeal.ts';
import type { ContractCase } from '../model/contract.ts';
import type { Objection } from '../model/objection.ts';
import type { Reveal } from '../model/reveal.ts';
import type { Review } from '../model/review.ts';
import type { Instant } from '../model/time.ts';

/** One thing recorded of somebody reached. */
export type CheckEvent = { readonly at: Instant; readonly what: string; readonly result: string };

/** What is known, afterwards, of when each matter of a person was open. */
export type MattersHistory = {
  readonly review?: Pick<Review, 'at'>;
  readonly appeal?: Pick<Appeal, 'filedAt' | 'answer'>;
  readonly contract?: Pick<ContractCase, 'log'>;
  readonly checks?: readonly CheckEvent[];
  /** Objections about the person; of an objector the one they filed. */
  readonly objections: readonly Pick<Objection, 'filedAt' | 'answer' | 'withdrawnAt'>[];
};

/** Whether something settled at `end` was over at `at`. In the moment it is settled it is not yet over. */
const wasOver = (end: Instant | undefined, at: Instant): boolean => end !== undefined && end < at;

const lastBefore = <One extends { readonly at: Instant }>(
  all: readonly One[],
  at: Instant,
): One | undefined => all.findLast((one) => one.at < at);

const leftBefore = ({ checks = [] }: MattersHistory, at: Instant): boolean =>
  checks.some((one) => one.what === 'withdrew' && one.at < at);

const contractOver = ({ contract }: MattersHistory, at: Instant): boolean => {
  const state = lastBefore(contract?.log ?? [], at)?.to;
  return state !== undefined && (state === 'started' || isEnded(state));
};

const checksOver = ({ checks = [] }: MattersHistory, at: Instant): boolean => {
  const done = checks.filter((one) => one.at < at);
  const has = (what: string): boolean => done.some((one) => one.what === what);
  return done.some(({ result }) => result === 'fail') || (has('background') && has('medical'));
};

/**
 * Whether a record of data shown may have been for the task it names: false only where the history of that task says otherwise, since
 * what a person was on notice or reached for cannot be read from it.
 */
export const mayHaveBeen = ({ task, at }: Pick<Reveal, 'task' | 'at'>, history: MattersHistory): boolean => {
  const { review, appeal, objections } = history;
  switch (task) {
    case 'review':
      return !wasOver(review?.at, at) && !leftBefore(history, at);
    case 'appeal':
      return appeal !== undefined && appeal.filedAt <= at && !wasOver(appeal.answer?.at, at);
    case 'contract':
      return !contractOver(history, at);
    case 'objection':
      return objections.some(
        ({ filedAt, answer, withdrawnAt }) => filedAt <= at && !wasOver(answer?.at ?? withdrawnAt, at),
      );
    case 'checks':
      return !checksOver(history, at) && !leftBefore(history, at);
    case 'oversight':
      return true;
    case 'none':
      return false;
    default:
      return task satisfies never;
  }
};
