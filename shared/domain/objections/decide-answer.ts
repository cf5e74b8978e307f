import type { NoticePerson } from '../model/notice.ts';
import type { Objection } from '../model/objection.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import { readNoticeId } from '../notices/notice-id.ts';
import type { KnownRefusal } from '../refusals.ts';
import { afterEvent } from './moves.ts';
import { isSignedBy } from './recusal.ts';

export const LONGEST_ANSWER = 1000;

export type AnswerCommand = {
  readonly objection: Objection;
  readonly decision: 'upheld' | 'rejected';
  readonly reason: string;
  /** Whom upholding strikes when the objection itself names nobody; '' for nobody. Otherwise ignored. */
  readonly strikes: string;
  /** What follows from upholding an objection against the notice of one step, which strikes nobody; otherwise ignored. */
  readonly follows?: string;
  /** Everybody the notice and its supplements list now. */
  readonly listed: readonly NoticePerson[];
  /** Signature on the qualification review of the person concerned or struck; undefined when there is none. */
  readonly reviewedBy: string | undefined;
  /** Account of whoever answers, and how it signs. */
  readonly account: string;
  readonly by: string;
  readonly at: Instant;
};

/** The person an answer is about: the one the objection names, else the one the answer strikes. */
export const personOf = (objection: Objection, strikes: string): string | undefined =>
  objection.concerns ?? (strikes.trim() === '' ? undefined : strikes.trim());

/** Whether upholding takes somebody off a list: only the notice of proposed appointments has a list to be struck from. */
export const strikes = ({ notice }: Pick<Objection, 'notice'>): boolean =>
  readNoticeId(notice)?.kind === 'proposed';

/** What became of an objection somebody else settled first, for the sentence that says so. */
const settled = ({ answer, withdrawnAt }: Objection): Result<never, KnownRefusal> =>
  refuse('objection.already-settled', {
    facts: answer ? { by: answer.by, at: answer.at } : { at: withdrawnAt ?? 0 },
  });

/** Upholds an objection against the notice of one step: what follows is the bureau's to say, and to do. */
const upholdStep = (
  { objection, by, at, follows: typed = '' }: AnswerCommand,
  state: Objection['state'],
  reason: string,
): Result<Objection, KnownRefusal> => {
  const follows = typed.trim();
  if (follows === '') return refuse('objection.follows-required', { field: 'follows' });
  if ([...follows].length > LONGEST_ANSWER)
    return refuse('objection.reason-too-long', { field: 'follows', facts: { most: LONGEST_ANSWER } });
  const answer = { decision: 'upheld' as const, reason, by, at, follows };
  return accept({ ...objection, state, answer, version: objection.version + 1 });
};

/**
 * Decides the answer to an objection. It always needs a reason (at most 1,000 characters), which the objector reads; upholding
 * strikes the person it is about, unless it is about nobody. Whoever decided that person's review may not answer (回避).
 * Refusals: `objection.already-settled` (facts.by, facts.at), `objection.recused`, `objection.reason-required`,
 * `objection.reason-too-long`, `objection.follows-required` (field `follows`: upheld against the notice of one step),
 * `objection.person-unknown` (field `strikes`: not listed). Source: rules.md 4; recusal by
 * analogy to 人社部规〔2019〕1号.
 */
export const decideAnswer = (command: AnswerCommand): Result<Objection, KnownRefusal> => {
  const { objection, decision, listed, reviewedBy, account, by, at } = command;
  const state = afterEvent(objection.state, decision === 'upheld' ? 'uphold' : 'reject');
  if (state === undefined) return settled(objection);
  if (reviewedBy !== undefined && isSignedBy(reviewedBy, account)) return refuse('objection.recused');
  const reason = command.reason.trim();
  if (reason === '') return refuse('objection.reason-required', { field: 'reason' });
  if ([...reason].length > LONGEST_ANSWER)
    return refuse('objection.reason-too-long', { field: 'reason', facts: { most: LONGEST_ANSWER } });
  if (decision === 'upheld' && !strikes(objection)) return upholdStep(command, state, reason);
  const person = decision === 'upheld' ? personOf(objection, command.strikes) : undefined;
  const isListed = listed.some(({ number }) => number === person);
  // Somebody the objection itself names may have been taken off the list since, for another reason: nothing is left to strike.
  if (person !== undefined && !isListed && objection.concerns === undefined)
    return refuse('objection.person-unknown', { field: 'strikes' });
  const answer = { decision, reason, by, at, ...(person !== undefined && isListed && { struck: person }) };
  return accept({ ...objection, state, answer, version: objection.version + 1 });
};
