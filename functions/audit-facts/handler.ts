import { bookmarkFound } from '../../shared/domain/audit/log/log-state.ts';
import { localDate } from '../../shared/domain/calendar/format.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import { TILE_WIDTH } from '../../shared/ledger/tiles.ts';
import { type AuditDue, auditDue } from '../../shared/messages/audit.ts';
import type { LoggedEntry } from '../../shared/ports/ledger-store.ts';
import { lookAt, lookAtCampaign } from './look.ts';
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

/** What one message did: what it found, how far that brings the audit, and what to do once the findings are on record. */
type Step = {
  readonly found: readonly Found[];
  readonly state: Progress;
  readonly remember?: () => Promise<void>;
};

/** Looks at the next stretch of the log. */
const lookOn = async (start: Progress, size: number, services: AuditFactsServices): Promise<Step> => {
  const end = Math.min(size, (Math.floor(start.next / TILE_WIDTH) + BUNDLES_A_MESSAGE) * TILE_WIDTH);
  const entries = await entriesBetween(start.next, end, services);
  const { found, tallies, woken } = await lookAt(entries, start.tallies, end === size, services);
  return { found, state: { ...start, next: end, tallies, woken: [...new Set([...start.woken, ...woken])] } };
};

const HOUR = 3_600_000;

/**
 * Audits one of the campaigns that wait, once for all that happened in them since. Which one goes with the hour, so that one whose audit
 * fails does not keep the others waiting for ever.
 */
const auditWoken = async (start: Progress, services: AuditFactsServices, at: Instant): Promise<Step> => {
  const code = start.woken[Math.floor(at / HOUR) % start.woken.length] ?? '';
  const { found, remember } = await lookAtCampaign(code, services, at);
  return { found, remember, state: { ...start, woken: start.woken.filter((one) => one !== code) } };
};

/** What was found is on record before the bookmark says that it was looked at: broken off in between, it is found again and known. */
const audit =
  (services: AuditFactsServices) =>
  async (message: AuditDue, sentAt: Instant): Promise<void> => {
    const at = Date.parse(message.scheduledTime);
    const [mark, log] = await Promise.all([services.bookmarks.read(), services.ledger.state()]);
    const start = startOf(mark, message, at);
    const { size } = log.frontier;
    const isRead = start.next >= size;
    if (isRead && start.woken.length === 0 && mark.kind === 'kept') return;
    const stepping =
      isRead && start.woken.length > 0 ? auditWoken(start, services, at) : lookOn(start, size, services);
    const { found, state, remember } = await stepping;
    const spoilt = bookmarkFound('facts', mark.kind, localDate(at));
    // A message sent again days later takes none of the days in which the bureau answers.
    const fresh = await services.findings.record([...spoilt, ...found], Math.max(at, sentAt));
    await remember?.();
    const written = await services.bookmarks.write(state, mark, at);
    logInfo('audit.facts', { from: start.next, to: state.next, found: fresh.length, written });
    if (written === 'stale' || (state.next >= size && state.woken.length === 0)) return;
    const lost = await services.again.send([message]);
    if (lost.length > 0) throw new Error('the audit could not enqueue its next step');
  };

/** Worker of the audit of the facts; its messages come from the schedules, and from itself when there is more to look at. */
export const auditFactsHandler = (services: AuditFactsServices): BatchHandler =>
  batchStack(auditDue, audit(services));
