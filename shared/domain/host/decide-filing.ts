import { isShortText } from '../campaign/checks.ts';
import type { ApprovalFile, HostEvent, HostFiling } from '../model/host.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Role } from '../model/staff.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { HOST_MOVES } from './moves.ts';

export type HostCommand =
  | { readonly event: 'attach'; readonly file: ApprovalFile }
  | { readonly event: 'submit' | 'pass' | 'file' }
  | { readonly event: 'return'; readonly reason: string };

export type HostActor = { readonly now: Instant; readonly by: string; readonly roles: readonly Role[] };

const LONGEST_REASON = 200;

/** A report nobody has touched yet. */
export const newFiling = (campaign: string): HostFiling => ({
  campaign,
  version: 0,
  state: 'draft',
  log: [],
});

const fault = (filing: HostFiling, command: HostCommand): KnownRefusal | undefined => {
  if (command.event === 'submit' && filing.file === undefined) return { code: 'host.approval-missing' };
  if (command.event === 'return' && !isShortText(command.reason, LONGEST_REASON))
    return { code: 'host.return-reason', field: 'reason', facts: { most: LONGEST_REASON } };
  return undefined;
};

/**
 * Decides a command on the report of a hosted campaign and answers the report that follows, its version raised and the event on
 * its log. Refusals, in this order: `host.no-such-move` (facts state) when the state does not know the event, `host.other-level` (facts
 * level) when it is another level's to make, `host.approval-missing`, `host.return-reason` (1 to 200 characters).
 * Source: 六 (last paragraph).
 */
export const decideFiling = (
  filing: HostFiling,
  command: HostCommand,
  { now, by, roles }: HostActor,
): Result<HostFiling, KnownRefusal> => {
  const event: HostEvent = command.event;
  const move = HOST_MOVES[filing.state][event];
  if (move === undefined) return refuse('host.no-such-move', { facts: { state: filing.state } });
  if (!roles.includes(move.by)) return refuse('host.other-level', { facts: { level: move.by } });
  const refusal = fault(filing, command);
  if (refusal) return { ok: false, refusal };
  const entry = {
    event,
    to: move.to,
    at: now,
    by,
    ...(command.event === 'return' && { reason: command.reason.trim() }),
    ...(command.event === 'attach' && { sha256: command.file.sha256 }),
  };
  return accept({
    ...filing,
    version: filing.version + 1,
    state: move.to,
    ...(command.event === 'attach' && { file: command.file }),
    log: [...filing.log, entry],
  });
};
