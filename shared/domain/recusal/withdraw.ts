import type { Register } from '../model/recusal.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';

export const LONGEST_RECUSAL_REASON = 500;

export type WithdrawDeclaration = {
  readonly id: string;
  readonly reason: string;
  /** Account of whoever withdraws, and whether they may do so for others. */
  readonly account: string;
  readonly forOthers: boolean;
  readonly by: string;
  readonly at: Instant;
};

/**
 * Withdraws a declaration, which stays on the record with the reason (at most 500 characters).
 * Refusals: `recusal.unknown`, `recusal.already-withdrawn`, `recusal.not-yours`, `recusal.reason-required`,
 * `recusal.reason-too-long` (facts.most).
 */
export const withdrawDeclaration = (
  register: Register,
  command: WithdrawDeclaration,
): Result<Register, KnownRefusal> => {
  const { id, account, forOthers, by, at } = command;
  const reason = command.reason.trim();
  const found = register.declarations.find((one) => one.id === id);
  if (found === undefined) return refuse('recusal.unknown');
  const own = found.who.kind === 'staff' && found.who.id === account;
  if (!own && !forOthers) return refuse('recusal.not-yours');
  if (found.withdrawn !== undefined) return refuse('recusal.already-withdrawn');
  if (reason === '') return refuse('recusal.reason-required', { field: 'reason' });
  if ([...reason].length > LONGEST_RECUSAL_REASON)
    return refuse('recusal.reason-too-long', { field: 'reason', facts: { most: LONGEST_RECUSAL_REASON } });
  const withdrawn = { ...found, withdrawn: { by, at, reason } };
  return accept({
    version: register.version + 1,
    declarations: register.declarations.map((one) => (one === found ? withdrawn : one)),
  });
};
