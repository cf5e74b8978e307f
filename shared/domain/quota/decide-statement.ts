import type { QuotaContent, QuotaStatement } from '../model/quota.ts';
import { accept, type Checked } from '../model/result.ts';
import type { Role } from '../model/staff.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { checkContent, isLong, LONGEST_REASON } from './check-content.ts';
import { beginsAnew, QUOTA_MOVES } from './moves.ts';

export type QuotaCommand =
  | { readonly event: 'save'; readonly content: QuotaContent }
  /** `officesVersion`: version of the county's list of offices now. */
  | { readonly event: 'submit'; readonly officesVersion: number }
  | { readonly event: 'approve' | 'file' }
  | { readonly event: 'return'; readonly reason: string };

export type QuotaActor = { readonly now: Instant; readonly by: string; readonly roles: readonly Role[] };

type Decision = Checked<QuotaStatement, KnownRefusal>;

const stop = (refusal: KnownRefusal): Decision => ({ ok: false, refusal, refusals: [refusal] });

/** What the statement states after the command, or why the command cannot be carried out. */
const contentAfter = (
  statement: QuotaStatement | undefined,
  command: QuotaCommand,
): Checked<QuotaContent, KnownRefusal> => {
  if (command.event === 'save') return checkContent(command.content);
  if (statement === undefined) return stop({ code: 'quota.no-such-move', facts: { state: 'none' } });
  if (command.event === 'submit' && command.officesVersion !== statement.officesVersion)
    return stop({ code: 'quota.offices-changed' });
  if (command.event === 'return' && command.reason.trim() === '')
    return stop({ code: 'quota.return-reason', field: 'reason' });
  if (command.event === 'return' && isLong(command.reason))
    return stop({ code: 'quota.reason-too-long', field: 'reason', facts: { most: LONGEST_REASON } });
  return accept(statement);
};

/**
 * Decides a command on the county's latest statement (undefined: there is none) and answers the statement that follows,
 * its version raised and the event on its log. Refusals, in this order: `quota.no-such-move` (facts.state) when the state
 * does not know the event, `quota.other-level` (facts.level) when it is another level's to make, then those of the
 * content (`checkContent`), `quota.offices-changed`, `quota.return-reason`,
 * `quota.reason-too-long`. Source: 逐级上报审核备案, 四 (opening paragraph).
 */
export const decideStatement = (
  statement: QuotaStatement | undefined,
  command: QuotaCommand,
  { now, by, roles }: QuotaActor,
): Decision => {
  const standing = statement?.state ?? 'none';
  const move = QUOTA_MOVES[standing][command.event];
  if (move === undefined) return stop({ code: 'quota.no-such-move', facts: { state: standing } });
  if (!roles.includes(move.by)) return stop({ code: 'quota.other-level', facts: { level: move.by } });
  const content = contentAfter(statement, command);
  if (!content.ok) return content;
  const { offices, officesVersion, total, split, reason } = content.value;
  // The reasons worth reading later: why the county asks for more, and why somebody sent it back.
  const given = command.event === 'return' ? command.reason.trim() : command.event === 'save' ? reason : '';
  const entry = {
    event: command.event,
    to: move.to,
    at: now,
    by,
    total,
    ...(given === '' ? {} : { reason: given }),
  };
  const kept = statement === undefined || beginsAnew(standing) ? undefined : statement;
  return accept({
    serial: kept?.serial ?? (statement?.serial ?? 0) + 1,
    version: (kept?.version ?? 0) + 1,
    state: move.to,
    log: [...(kept?.log ?? []), entry],
    offices,
    officesVersion,
    total,
    split,
    reason,
  });
};
