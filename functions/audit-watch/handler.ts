import { bookmarkFound } from '../../shared/domain/audit/log/log-state.ts';
import { notYetOpen } from '../../shared/domain/audit/not-yet-open.ts';
import { localDate } from '../../shared/domain/calendar/format.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant, LocalDate } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { logError, logInfo } from '../../shared/lambda/log.ts';
import { type AuditDue, auditDue } from '../../shared/messages/audit.ts';
import type { CampaignRecord } from '../../shared/ports/campaign-store.ts';
import { LOOKS } from './looks.ts';
import type { Run, Seen, WatchServices } from './services.ts';
import type { WatchState } from './state.ts';

const runAt = (services: WatchServices, before: WatchState, at: Instant, all: boolean): Run => {
  const today = localDate(at);
  let campaigns: Promise<readonly CampaignRecord[]> | undefined;
  return {
    at,
    today,
    daily: all || before.day === undefined || before.day < today,
    before,
    campaigns: () => {
      campaigns ??= services.campaigns.list();
      return campaigns;
    },
  };
};

/** Every look that is due; one that fails is logged and counted, and hides none of the others. */
const lookAround = async (
  services: WatchServices,
  run: Run,
): Promise<{ readonly seen: readonly Seen[]; readonly failed: number }> => {
  const due = Object.entries(LOOKS).filter(([, [often]]) => run.daily || often === 'run');
  const looked = await Promise.all(
    due.map(async ([rule, [, look]]) => {
      try {
        return [await look(services, run)];
      } catch (error) {
        logError('audit.rule-failed', error, { rule });
        return [];
      }
    }),
  );
  return { seen: looked.flat(), failed: looked.filter((one) => one.length === 0).length };
};

/** Puts on record what is no open finding yet; answers how many. */
const recordNews = async (
  { findings }: WatchServices,
  found: readonly Found[],
  at: Instant,
): Promise<number> => {
  if (found.length === 0) return 0;
  return (await findings.record(notYetOpen(found, await findings.list()), at)).length;
};

const later = (a: LocalDate, b: LocalDate | undefined): LocalDate => (b !== undefined && b > a ? b : a);

const remembered = (before: WatchState, seen: readonly Seen[]): WatchState => {
  let state = before;
  for (const { next } of seen) state = { ...state, ...next };
  return state;
};

/**
 * One run: looks around, puts on record what was found, and only then remembers that it looked. The clock is the schedule's. A run in
 * which a look failed counts for no day, and its message comes again.
 */
const watch =
  (services: WatchServices) =>
  async ({ scheduledTime, type }: AuditDue, sentAt: Instant): Promise<void> => {
    const at = Date.parse(scheduledTime);
    const mark = await services.bookmarks.read();
    const before = mark.kind === 'kept' ? mark.state : {};
    const run = runAt(services, before, at, type === 'audit.full-due');
    const { seen, failed } = await lookAround(services, run);
    const spoilt = bookmarkFound('watch', mark.kind, run.today);
    const found = [...spoilt, ...seen.flatMap((one) => one.found)];
    // A message sent again days later takes none of the days in which the bureau answers.
    const fresh = await recordNews(services, found, Math.max(at, sentAt));
    const day = run.daily && failed === 0 ? later(run.today, before.day) : before.day;
    await services.bookmarks.write({ ...remembered(before, seen), day }, mark, at);
    // An alarm counts these lines: infra/audits.ts.
    const logStalled = seen.some(({ found }) => found.some(({ rule }) => rule === 'log.stalled'));
    logInfo('audit.watch', { daily: run.daily, found: fresh, failed, logStalled });
    if (failed > 0) throw new Error(`${failed} rules of the watch could not be asked`);
  };

/** Worker of the watch's queue, which the schedule feeds. */
export const auditWatchHandler = (services: WatchServices): BatchHandler =>
  batchStack(auditDue, watch(services));
