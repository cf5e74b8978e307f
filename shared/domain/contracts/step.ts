import type { ContractCase, ContractEvent } from '../model/contract.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { contractAfter } from './moves.ts';

export type ContractActor = { readonly now: Instant; readonly by: string };
export type ContractDecision = Result<ContractCase, KnownRefusal>;

/** Characters of a reason. */
export const LONGEST_CONTRACT_REASON = 500;

/** The contract of somebody on notice before the first command. */
export const dueCase = (number: string, campaign: string, position: string): ContractCase => ({
  number,
  campaign,
  position,
  state: 'due',
  version: 0,
  log: [],
});

/**
 * The next version of a contract: moved on by an event, with the event on its log. Refusal: `contract.no-such-move`
 * (facts.state, facts.event) when the table does not know it.
 */
export const stepContract = (
  before: ContractCase,
  event: ContractEvent,
  { now, by }: ContractActor,
  changes: Partial<ContractCase> = {},
  reason = '',
): ContractDecision => {
  const to = contractAfter(before.state, event);
  if (to === undefined) return refuse('contract.no-such-move', { facts: { state: before.state, event } });
  const given = reason.trim();
  return accept({
    ...before,
    ...changes,
    state: to,
    version: before.version + 1,
    log: [...before.log, { event, to, at: now, by, ...(given !== '' && { reason: given }) }],
  });
};

/** A reason that is there and not too long. Refusals: `contract.reason-required`, `contract.reason-too-long` (facts.most). */
export const checkReason = (reason: string): Result<string, KnownRefusal> => {
  const given = reason.trim();
  if (given === '') return refuse('contract.reason-required', { field: 'reason' });
  if ([...given].length > LONGEST_CONTRACT_REASON)
    return refuse('contract.reason-too-long', { field: 'reason', facts: { most: LONGEST_CONTRACT_REASON } });
  return accept(given);
};
