import { bookmarkFound } from '../../shared/domain/audit/log/log-state.ts';
import { localDate } from '../../shared/domain/calendar/format.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import { type AuditDue, auditDue } from '../../shared/messages/audit.ts';
import { settleDoubts } from './doubts.ts';
import { isFull, NOTHING_SEEN, type Progress } from './progress.ts';
import { scanTable } from './scan.ts';
import type { AuditLogServices, Pass, ProgressMark } from './services.ts';
import { type Walked, walkLog } from './walk.ts';

type Step = (services: AuditLogServices, start: Progress, at: Instant) => Promise<Walked>;

/** One step of a pass, in this order: what was found is on record before the bookmark says that it was looked at. */
const step = async (
  services: AuditLogServices,
  pass: Pass,
  mark: ProgressMark,
  start: Progress,
  at: Instant,
  walk: Step,
): Promise<boolean> => {
  const walked = await walk(services, start, at);
  const spoilt = bookmarkFound(pass, mark.kind, localDate(at));
  const fresh = await services.findings.record([...spoilt, ...walked.found], at);
  const written = await services.bookmarks[pass].write(walked.progress, mark, at);
  logInfo('audit.log', { pass, from: start.size, to: walked.progress.size, found: fresh.length, written });
  return walked.more && written === 'written';
};

/** A pass from the beginning takes minutes, a message of it three tries of as many. */
const LOST_MS = 30 * 60_000;

/** Has a pass go on that is under way for too long: its message got lost. Where it only was slow, one of the two finds nothing to do. */
const goOnWith = async ({ again }: AuditLogServices, full: ProgressMark, at: Instant): Promise<void> => {
  if (full.kind !== 'kept' || full.state.running !== true) return;
  const { asked = 0 } = full.state;
  if (at - asked < LOST_MS) return;
  const scheduledTime = new Date(asked).toISOString();
  const lost = await again.send([{ v: 1, id: `again-${asked}`, type: 'audit.full-due', scheduledTime }]);
  if (lost.length > 0) throw new Error('the audit could not enqueue what another left');
};

/** What is new since the last run; and doubts that an audit from the beginning left, or rests on. */
const auditNew = async (services: AuditLogServices, at: Instant): Promise<boolean> => {
  const full = await services.bookmarks['log-full'].read();
  const settles = full.kind === 'kept' && (full.state.running !== true || isFull(full.state));
  if (settles && full.state.doubts.length > 0) {
    await step(services, 'log-full', full, full.state, at, async (_, state) => {
      const settled = await settleDoubts(state.doubts, services, at);
      return { progress: { ...state, doubts: [...settled.doubts] }, found: settled.found, more: false };
    });
  }
  await goOnWith(services, full, at);
  const mark = await services.bookmarks.log.read();
  return step(services, 'log', mark, mark.kind === 'kept' ? mark.state : NOTHING_SEEN, at, walkLog);
};

/** The log from its first entry, then the table from end to end. */
const walkThenScan: Step = async (services, start, at) => {
  if (start.scan !== undefined) return scanTable(services, start, at);
  const walked = await walkLog(services, start, at);
  if (walked.more || isFull(walked.progress)) return walked;
  return { ...walked, progress: { ...walked.progress, scan: {} }, more: true };
};

const auditAll = async (services: AuditLogServices, asked: Instant): Promise<boolean> => {
  const mark = await services.bookmarks['log-full'].read();
  const goesOn = mark.kind === 'kept' && mark.state.running === true && mark.state.asked === asked;
  const start = goesOn ? mark.state : { ...NOTHING_SEEN, asked, running: true };
  return step(services, 'log-full', mark, start, asked, walkThenScan);
};

/** A run that is done for a message told again starts nothing anew: its bookmark says so. One that rests comes to its end first. */
const isDone = async (services: AuditLogServices, asked: Instant): Promise<boolean> => {
  const mark = await services.bookmarks['log-full'].read();
  if (mark.kind !== 'kept') return false;
  const { asked: last = 0, running = false } = mark.state;
  if (running && isFull(mark.state) && last !== asked) return true;
  return last > asked || (last === asked && !running);
};

/** A message sent again days later takes none of the days in which the bureau answers. */
const foundWhenSent = (services: AuditLogServices, sentAt: Instant): AuditLogServices => ({
  ...services,
  findings: { record: (found, at) => services.findings.record(found, Math.max(at, sentAt)) },
});

const audit =
  (all: AuditLogServices) =>
  async (message: AuditDue, sentAt: Instant): Promise<void> => {
    const services = foundWhenSent(all, sentAt);
    const at = Date.parse(message.scheduledTime);
    const full = message.type === 'audit.full-due';
    if (full && (await isDone(services, at))) return;
    const more = full ? await auditAll(services, at) : await auditNew(services, at);
    if (!more) return;
    const lost = await services.again.send([message]);
    if (lost.length > 0) throw new Error('the audit could not enqueue its next step');
  };

/** Worker of the audit of the log; its messages come from the schedules, and from itself when there is more to look at. */
export const auditLogHandler = (services: AuditLogServices): BatchHandler =>
  batchStack(auditDue, audit(services));
