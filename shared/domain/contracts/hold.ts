import { localDate } from '../calendar/format.ts';
import type { Objection } from '../model/objection.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant, LocalDate } from '../model/time.ts';
import { holdsContracts } from '../objections/holds.ts';
import type { KnownRefusal } from '../refusals.ts';

export type HoldFacts = {
  readonly position: string;
  readonly objections: readonly Pick<Objection, 'state' | 'position'>[];
  /** Whether a tie at this position waits for its extra test, and its places have not been given up. */
  readonly tied: boolean;
  /** Last day of this person's own notice period. */
  readonly lastDay: LocalDate;
  readonly now: Instant;
};

/**
 * Whether anything holds the contract of somebody who is on notice: it is neither checked, issued nor signed while it does.
 * Refusals: `contract.notice-running` (facts.lastDay), `contract.objection-open`, `contract.tie-unresolved` (facts.position).
 * Source: rules.md 4, 四(二)3.
 */
export const contractHold = (facts: HoldFacts): Result<true, KnownRefusal> => {
  const { position, objections, tied, lastDay, now } = facts;
  if (localDate(now) <= lastDay) return refuse('contract.notice-running', { facts: { lastDay } });
  if (holdsContracts(position, objections)) return refuse('contract.objection-open', { facts: { position } });
  return tied ? refuse('contract.tie-unresolved', { facts: { position } }) : accept(true);
};
