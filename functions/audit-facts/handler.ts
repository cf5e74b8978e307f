import { bookmarkFound } from '../../shared/domain/audit/log/log-state.ts';
import { localDate } from '../../shared/domain/calendar/format.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import { TILE_WIDTH } from '../../shared/ledger/tiles.ts';
import { type AuditDue, auditDue } from '../../shared/messages/audit.ts';
import type { LoggedEntry } from '../../shared/ports/ledger-store.ts';
import { lookAt } from './look.ts';
import { NOTHING_SEEN, type Progress } from './progress.ts';
import type { AuditFactsServices, ProgressMark } from './services.ts';

/** Bundles of 256 entries that one message looks at: some five hundred dossiers, a few seconds of the half minute it has. */
export const BUNDLES_A_MESSAGE = 2;

/**
 * Where this message begins: where the last one ended; at the first entry when the bookmark was altered, or when everything is asked for
 * and was not yet begun for this moment. The message told again goes on.
 */
const startOf = (mark: ProgressMark, { type }: AuditDue, at: Instant): Progress => {
  const kept = mark.kind === 'kept' ? mark.state : NOTHING_SEEN;
  const anew = type === 'audit.full-due' && (kept.begun ?? 0) < at;
  return anew ? { ...NOTHING_SEEN, begun: at } : kept;
};

const entriesBetween = async (
  from: number,
  end: number,
  { ledger }: AuditFactsServices,
): Promise<readonly LoggedEntry[]> => {
  const [first, last] = [Math.floor(from / TILE_WIDTH), Math.ceil(end / TILE_WIDTH)];
  const bundles = Array.from({ length: last - first }, (_, place) => first + place);
  const read = await inParallel(bundles, BUNDLES_A_MESSAGE, (index) => ledger.bundle(index));
  return read.flat().filter(({ index }) => index >= from && index < end);
};

/** What was found is on record before the bookmark says that it was looked at: broken off in between, it is found again and known. */
const audit =
  (services: AuditFactsServices) =>
  async (message: AuditDue, sentAt: Instant): Promise<void> => {
    const at = Date.parse(message.scheduledTime);
    const [mark, log] = await Promise.all([services.bookmarks.read(), services.ledger.state()]);
    const start = startOf(mark, message, at);
    const { size } = log.frontier;
    if (start.next >= size && mark.kind === 'kept') return;
    const end = Math.min(size, (Math.floor(start.next / TILE_WIDTH) + BUNDLES_A_MESSAGE) * TILE_WIDTH);
    const entries = await entriesBetween(start.next, end, services);
    const looked = await lookAt(entries, start.tallies, end === size, services, at);
    const spoilt = bookmarkFound('facts', mark.kind, localDate(at));
    // A message sent again days later takes none of the days in which the bureau answers.
    const foundAt = Math.max(at, sentAt);
    const fresh = await services.findings.record([...spoilt, ...looked.found], foundAt);
    await looked.remember();
    const state = { ...start, next: end, tallies: looked.tallies };
    const written = await services.bookmarks.write(state, mark, at);
    logInfo('audit.facts', { from: start.next, to: end, found: fresh.length, written });
    if (written === 'stale' || end === size) return;
    const lost = await services.again.send([message]);
    if (lost.length > 0) throw new Error('the audit could not enqueue its next step');
  };

/** Worker of the audit of the facts; its messages come from the schedules, and from itself when there is more to look at. */
export const auditFactsHandler = (services: AuditFactsServices): BatchHandler =>
  batchStack(auditDue, audit(services));
