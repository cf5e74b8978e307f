import type { AuditFinding, FindingEventName } from '../model/audit.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Role } from '../model/staff.ts';
import type { Instant } from '../model/time.ts';
import { isReadable } from '../readable-text.ts';
import type { KnownRefusal } from '../refusals.ts';
import { afterFindingEvent, FINDING_ACTORS } from './moves.ts';

/** Characters of an answer or a decision. */
export const LONGEST_TEXT = 1000;

export type FindingCommand = {
  readonly finding: AuditFinding;
  readonly event: FindingEventName;
  readonly text: string;
  readonly roles: readonly Role[];
  /** Name and account. */
  readonly by: string;
  readonly at: Instant;
};

/**
 * Decides what is said or done about a finding, and answers it with the event, and the role it was done in, on its log and version + 1. Everything needs a text of
 * at most 1,000 characters. Refusals: `permission.denied` (only 纪检监察 or the city close), `finding.closed`, `finding.not-closed`,
 * `finding.text-required`, `finding.text-too-long` (field `text`). Source: 六(三), 六(四).
 */
export const decideFinding = (command: FindingCommand): Result<AuditFinding, KnownRefusal> => {
  const { finding, event, roles, by, at } = command;
  const role = roles.find((one) => FINDING_ACTORS[event].includes(one));
  if (role === undefined) return refuse('permission.denied');
  const state = afterFindingEvent(finding.state, event);
  if (state === undefined)
    return refuse(finding.state === 'open' ? 'finding.not-closed' : 'finding.closed', {
      facts: { at: finding.log.at(-1)?.at ?? finding.foundAt },
    });
  const text = command.text.trim();
  if (text === '' || !isReadable(text.replaceAll(/\r?\n/g, '')))
    return refuse('finding.text-required', { field: 'text' });
  if ([...text].length > LONGEST_TEXT)
    return refuse('finding.text-too-long', { field: 'text', facts: { most: LONGEST_TEXT } });
  return accept({
    ...finding,
    state,
    version: finding.version + 1,
    log: [...finding.log, { event, at, by, role, text }],
  });
};
