import type { Appeal } from '../model/appeal.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Role } from '../model/staff.ts';
import type { Instant } from '../model/time.ts';
import { isSignedBy } from '../objections/recusal.ts';
import type { KnownRefusal } from '../refusals.ts';
import { APPEAL_MOVES } from './moves.ts';

export const LONGEST_APPEAL_ANSWER = 1000;

export type AppealAnswerCommand = {
  readonly appeal: Appeal;
  readonly decision: 'upheld' | 'rejected';
  readonly reason: string;
  /** Staff account that answers, its signature, and the role it answers in. */
  readonly account: string;
  readonly by: string;
  readonly role: Role;
  readonly at: Instant;
  /** Whether the applicant has left since. */
  readonly withdrew: boolean;
};

const EVENTS = { upheld: 'uphold', rejected: 'reject' } as const;

/**
 * Decides the answer to an appeal: final, with a reason of 1 to 1,000 characters, and never by the account whose decision it is
 * against. Upheld means that a person has looked again and found the applicant to qualify, also against a machine finding.
 * Refusals: `appeal.already-decided` (facts.by, facts.at), `application.withdrawn`, `appeal.own-decision`,
 * `appeal.reason-required`, `appeal.reason-too-long` (field `reason`). Source: 个人信息保护法 24; 回避.
 */
export const decideAppealAnswer = (command: AppealAnswerCommand): Result<Appeal, KnownRefusal> => {
  const { appeal, decision, account, by, role, at } = command;
  const state = APPEAL_MOVES[appeal.state][EVENTS[decision]];
  if (state === undefined)
    return refuse('appeal.already-decided', {
      facts: appeal.answer ? { by: appeal.answer.by, at: appeal.answer.at } : {},
    });
  if (command.withdrew) return refuse('application.withdrawn');
  if (isSignedBy(appeal.against.by, account)) return refuse('appeal.own-decision');
  const reason = command.reason.trim();
  if (reason === '') return refuse('appeal.reason-required', { field: 'reason' });
  if ([...reason].length > LONGEST_APPEAL_ANSWER)
    return refuse('appeal.reason-too-long', { field: 'reason', facts: { most: LONGEST_APPEAL_ANSWER } });
  return accept({
    ...appeal,
    state,
    answer: { decision, reason, by, role, at },
    version: appeal.version + 1,
    log: [...appeal.log, { event: EVENTS[decision], at, by }],
  });
};
