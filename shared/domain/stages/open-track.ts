import { localDate } from '../calendar/format.ts';
import { noticeLastDay, type YearArrangement } from '../calendar/working-days.ts';
import type { Campaign } from '../model/campaign.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import { OPEN_STAGES, type OpenStage, type Progress, type StageEvent } from '../model/stage.ts';
import type { Instant, LocalDate } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';

/** What staff and applicants do while a stage is open. */
export type StageAction =
  | 'apply'
  | 'review'
  | 'import-written'
  | 'import-interview'
  | 'record-withdrawal'
  | 'record-background'
  | 'record-medical'
  | 'publish-notice';

type StageRule = {
  /** `publishing`: with the campaign itself. Otherwise an officer opens it once the stage named is closed. */
  readonly opensAfter: 'publishing' | OpenStage;
  /** `clock`: at the end of registration. `officer`: when nothing is pending. `notice`: when the notice has run out, too. */
  readonly closesBy: 'clock' | 'officer' | 'notice';
  readonly reopens: boolean;
  readonly actions: readonly StageAction[];
};

/**
 * Every legal move of open recruitment, in the order of 四(二)3; pages and workers ask this table. A failure in the medical
 * stage brings in a substitute (递补), whose background check comes first: so that stage records both. The internal track
 * (四(一)) has its own stages and gets its own table, in internal-track.ts, beside this one.
 */
export const OPEN_TRACK: Readonly<Record<OpenStage, StageRule>> = {
  registration: { opensAfter: 'publishing', closesBy: 'clock', reopens: false, actions: ['apply'] },
  review: { opensAfter: 'registration', closesBy: 'officer', reopens: true, actions: ['review'] },
  written: { opensAfter: 'review', closesBy: 'officer', reopens: true, actions: ['import-written'] },
  interview: { opensAfter: 'written', closesBy: 'officer', reopens: true, actions: ['import-interview'] },
  background: {
    opensAfter: 'interview',
    closesBy: 'officer',
    reopens: true,
    actions: ['record-withdrawal', 'record-background'],
  },
  medical: {
    opensAfter: 'background',
    closesBy: 'officer',
    reopens: true,
    actions: ['record-withdrawal', 'record-background', 'record-medical'],
  },
  notice: { opensAfter: 'medical', closesBy: 'notice', reopens: true, actions: ['publish-notice'] },
  contract: { opensAfter: 'notice', closesBy: 'officer', reopens: true, actions: [] },
};

/** Whether the campaign's open stage admits this. Registration also depends on the clock: see intake/window.ts. */
export const may = (progress: Progress, action: StageAction): boolean =>
  progress.status === 'running' && progress.open && OPEN_TRACK[progress.stage].actions.includes(action);

export type StageCommand =
  | { readonly event: 'publish' }
  | { readonly event: 'open' | 'close'; readonly stage: OpenStage }
  | { readonly event: 'reopen'; readonly stage: OpenStage; readonly reason: string };

export type StageContext = {
  readonly campaign: Campaign;
  readonly now: Instant;
  /** Staff account that acts. */
  readonly by: string;
  /** How many things are still pending in the stage (selection/blockers.ts); looked at when closing. */
  readonly blockers: number;
  /** 调休 arrangements beyond the built-in table. */
  readonly arrangements?: readonly YearArrangement[];
};

type Running = Extract<Progress, { status: 'running' }>;
type Decision = Result<Running, KnownRefusal>;

/** When the notice of proposed appointments was published, or undefined. */
export const noticePublishedAt = (progress: Progress): Instant | undefined =>
  progress.log.findLast(({ event, stage }) => event === 'publish' && stage === 'notice')?.at;

const advance = (progress: Progress, stage: OpenStage, open: boolean, ...events: StageEvent[]): Decision =>
  accept({
    status: 'running',
    version: progress.version + 1,
    stage,
    open,
    log: [...progress.log, ...events],
  });

const hasClosed = (campaign: Campaign, now: Instant): boolean =>
  now >= Date.parse(campaign.registration.closes);

const outOfOrder = (stage: OpenStage): Decision => refuse('stage.out-of-order', { facts: { stage } });
const stillRunning = ({ campaign }: StageContext): Decision =>
  refuse('stage.registration-running', { facts: { at: Date.parse(campaign.registration.closes) } });

const publish = (progress: Progress, { now, by }: StageContext): Decision =>
  progress.status === 'draft'
    ? advance(progress, 'registration', true, { event: 'publish', stage: 'registration', at: now, by })
    : refuse('stage.already-published');

const open = (progress: Running, stage: OpenStage, context: StageContext): Decision => {
  const { now, by, campaign } = context;
  if (progress.stage === stage && progress.open) return refuse('stage.already-open', { facts: { stage } });
  if (OPEN_TRACK[stage].opensAfter !== progress.stage) return outOfOrder(stage);
  const opened: StageEvent = { event: 'open', stage, at: now, by };
  if (!progress.open) return advance(progress, stage, true, opened);
  if (OPEN_TRACK[progress.stage].closesBy !== 'clock') return outOfOrder(stage);
  if (!hasClosed(campaign, now)) return stillRunning(context);
  return advance(progress, stage, true, { event: 'close', stage: progress.stage, at: now, by }, opened);
};

const noticeRunsUntil = (progress: Running, context: StageContext): LocalDate | undefined => {
  const publishedAt = noticePublishedAt(progress);
  if (publishedAt === undefined) return undefined;
  return noticeLastDay(publishedAt, context.campaign.noticeWorkingDays, context.arrangements).date;
};

const close = (progress: Running, stage: OpenStage, context: StageContext): Decision => {
  const { now, by, campaign, blockers } = context;
  if (progress.stage !== stage || !progress.open) return refuse('stage.not-open', { facts: { stage } });
  const { closesBy } = OPEN_TRACK[stage];
  if (closesBy === 'clock' && !hasClosed(campaign, now)) return stillRunning(context);
  if (closesBy === 'notice') {
    const lastDay = noticeRunsUntil(progress, context);
    if (lastDay === undefined) return refuse('notice.not-published');
    if (localDate(now) <= lastDay) return refuse('notice.running', { facts: { lastDay } });
  }
  if (closesBy !== 'clock' && blockers > 0)
    return refuse('stage.blocked', { facts: { stage, pending: blockers } });
  return advance(progress, stage, false, { event: 'close', stage, at: now, by });
};

const reopen = (progress: Running, stage: OpenStage, reason: string, { now, by }: StageContext): Decision => {
  if (progress.stage === stage && progress.open) return refuse('stage.already-open', { facts: { stage } });
  if (progress.stage !== stage || !OPEN_TRACK[stage].reopens) return outOfOrder(stage);
  if (reason.trim() === '') return refuse('stage.reason-required', { field: 'reason', facts: { stage } });
  return advance(progress, stage, true, { event: 'reopen', stage, at: now, by, reason: reason.trim() });
};

/**
 * Decides a command on the stages of a campaign and answers its next progress (version + 1, the event on the log).
 * A stage opens only when the one before is closed; registration opens by publishing and closes by the clock, so that
 * opening the review after its end closes it on the record. Only the latest stage can be reopened, with a reason.
 * Refusals: `stage.already-published`, `stage.out-of-order`, `stage.already-open`, `stage.not-open`,
 * `stage.registration-running` (facts.at), `stage.blocked` (facts.stage, facts.pending), `stage.reason-required`,
 * `notice.not-published`, `notice.running` (facts.lastDay). Source: 四(二)3, rules.md 4.
 */
export const decideStage = (progress: Progress, command: StageCommand, context: StageContext): Decision => {
  if (command.event === 'publish') return publish(progress, context);
  if (progress.status === 'draft')
    return command.event === 'close'
      ? refuse('stage.not-open', { facts: { stage: command.stage } })
      : outOfOrder(command.stage);
  switch (command.event) {
    case 'open':
      return open(progress, command.stage, context);
    case 'close':
      return close(progress, command.stage, context);
    case 'reopen':
      return reopen(progress, command.stage, command.reason, context);
    default:
      return command satisfies never;
  }
};

/**
 * Decides to publish the notice of proposed appointments and answers the progress that says so.
 * Refusals: `notice.already-published`, `stage.not-open` when the notice stage is not open.
 */
export const decideNotice = (progress: Progress, now: Instant, by: string): Decision => {
  if (noticePublishedAt(progress) !== undefined) return refuse('notice.already-published');
  if (progress.status === 'draft' || !may(progress, 'publish-notice'))
    return refuse('stage.not-open', { facts: { stage: 'notice' } });
  return advance(progress, progress.stage, true, { event: 'publish', stage: 'notice', at: now, by });
};

/** The stage after this one, or undefined after the last. */
export const nextStage = (stage: OpenStage): OpenStage | undefined =>
  OPEN_STAGES.find((candidate) => OPEN_TRACK[candidate].opensAfter === stage);
