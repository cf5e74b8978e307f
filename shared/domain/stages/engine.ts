import { localDate } from '../calendar/format.ts';
import { noticeLastDay, type YearArrangement } from '../calendar/working-days.ts';
import type { Campaign, TrackId } from '../model/campaign.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import { INTERNAL_STAGES, OPEN_STAGES, type Progress, type Stage, type StageEvent } from '../model/stage.ts';
import type { Instant, LocalDate } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { INTERNAL_TRACK } from './internal-track.ts';
import { OPEN_TRACK } from './open-track.ts';
import type { StageAction, StageRule } from './stage-rule.ts';

export type { StageAction } from './stage-rule.ts';

type Track = Readonly<Partial<Record<Stage, StageRule>>>;

/** The one table of legal moves per track. */
const TRACK_TABLES: Readonly<Record<TrackId, Track>> = { open: OPEN_TRACK, internal: INTERNAL_TRACK };

/** The stages of a track, in the plan's order. */
export const stagesOf = (track: TrackId): readonly Stage[] =>
  track === 'open' ? OPEN_STAGES : INTERNAL_STAGES;

/** Whether a text names a stage of a track. */
export const isStageOf = (track: TrackId, text: string): text is Stage =>
  stagesOf(track).some((stage) => stage === text);

// A stage that both tracks have admits the same things in both, so the stage alone says what it admits.
const TRACK_STAGES: Track = { ...INTERNAL_TRACK, ...OPEN_TRACK };
const actionsOf = (stage: Stage): readonly StageAction[] => TRACK_STAGES[stage]?.actions ?? [];

/** Whether the campaign's open stage admits this. Registration also depends on the clock: see intake/window.ts. */
export const may = (progress: Progress, action: StageAction): boolean =>
  progress.status === 'running' && progress.open && actionsOf(progress.stage).includes(action);

export type StageCommand =
  | { readonly event: 'publish' }
  | { readonly event: 'open' | 'close'; readonly stage: Stage }
  | { readonly event: 'reopen'; readonly stage: Stage; readonly reason: string };

export type StageContext = {
  readonly campaign: Campaign;
  readonly now: Instant;
  /** Staff account that acts. */
  readonly by: string;
  /** How many things are still pending in the stage (selection/blockers.ts); looked at when closing. */
  readonly blockers: number;
  /** What else stands against closing the stage, or against opening the next one; the first is answered. */
  readonly holds?: readonly KnownRefusal[];
  /** Whether the roster is imported; only the internal track needs one, and only to be published. */
  readonly roster?: boolean;
  /** 调休 arrangements beyond the built-in table. */
  readonly arrangements?: readonly YearArrangement[];
  /** Last day of the latest supplement to the notice (notices/supplement.ts), when one added anybody. */
  readonly supplementedUntil?: LocalDate;
};

type Running = Extract<Progress, { status: 'running' }>;
type Decision = Result<Running, KnownRefusal>;

/** When the notice of proposed appointments was published, or undefined. */
export const noticePublishedAt = (progress: Progress): Instant | undefined =>
  progress.log.findLast(({ event, stage }) => event === 'publish' && stage === 'notice')?.at;

const advance = (progress: Progress, stage: Stage, open: boolean, ...events: StageEvent[]): Decision =>
  accept({
    status: 'running',
    version: progress.version + 1,
    stage,
    open,
    log: [...progress.log, ...events],
  });

const hasClosed = (campaign: Campaign, now: Instant): boolean =>
  now >= Date.parse(campaign.registration.closes);

const outOfOrder = (stage: Stage): Decision => refuse('stage.out-of-order', { facts: { stage } });
const refuseWith = (refusal: KnownRefusal): Decision => ({ ok: false, refusal });
const stillRunning = ({ campaign }: StageContext): Decision =>
  refuse('stage.registration-running', { facts: { at: Date.parse(campaign.registration.closes) } });

const publish = (progress: Progress, { campaign, now, by, roster }: StageContext): Decision => {
  if (progress.status !== 'draft') return refuse('stage.already-published');
  if (campaign.track === 'internal' && !roster) return refuse('roster.missing');
  return advance(progress, 'registration', true, { event: 'publish', stage: 'registration', at: now, by });
};

const open = (progress: Running, stage: Stage, context: StageContext): Decision => {
  const { now, by, campaign } = context;
  if (progress.stage === stage && progress.open) return refuse('stage.already-open', { facts: { stage } });
  const rules = TRACK_TABLES[campaign.track];
  if (rules[stage]?.opensAfter !== progress.stage) return outOfOrder(stage);
  const opened: StageEvent = { event: 'open', stage, at: now, by };
  const [hold] = context.holds ?? [];
  if (!progress.open && hold) return refuseWith(hold);
  if (!progress.open) return advance(progress, stage, true, opened);
  if (rules[progress.stage]?.closesBy !== 'clock') return outOfOrder(stage);
  if (!hasClosed(campaign, now)) return stillRunning(context);
  if (hold) return refuseWith(hold);
  return advance(progress, stage, true, { event: 'close', stage: progress.stage, at: now, by }, opened);
};

const noticeRunsUntil = (progress: Running, context: StageContext): LocalDate | undefined => {
  const publishedAt = noticePublishedAt(progress);
  if (publishedAt === undefined) return undefined;
  const own = noticeLastDay(publishedAt, context.campaign.noticeWorkingDays, context.arrangements).date;
  const { supplementedUntil = own } = context;
  return supplementedUntil > own ? supplementedUntil : own;
};

const close = (progress: Running, stage: Stage, context: StageContext): Decision => {
  const { now, by, campaign, blockers } = context;
  if (progress.stage !== stage || !progress.open) return refuse('stage.not-open', { facts: { stage } });
  const closesBy = TRACK_TABLES[campaign.track][stage]?.closesBy;
  if (closesBy === 'clock' && !hasClosed(campaign, now)) return stillRunning(context);
  if (closesBy === 'notice') {
    const lastDay = noticeRunsUntil(progress, context);
    if (lastDay === undefined) return refuse('notice.not-published');
    if (localDate(now) <= lastDay) return refuse('notice.running', { facts: { lastDay } });
  }
  if (closesBy !== 'clock' && blockers > 0)
    return refuse('stage.blocked', { facts: { stage, pending: blockers } });
  const [hold] = context.holds ?? [];
  if (hold) return refuseWith(hold);
  return advance(progress, stage, false, { event: 'close', stage, at: now, by });
};

const reopen = (progress: Running, stage: Stage, reason: string, context: StageContext): Decision => {
  const { now, by, campaign } = context;
  if (progress.stage === stage && progress.open) return refuse('stage.already-open', { facts: { stage } });
  if (progress.stage !== stage || !TRACK_TABLES[campaign.track][stage]?.reopens) return outOfOrder(stage);
  if (reason.trim() === '') return refuse('stage.reason-required', { field: 'reason', facts: { stage } });
  return advance(progress, stage, true, { event: 'reopen', stage, at: now, by, reason: reason.trim() });
};

/**
 * Decides a command on the stages of a campaign and answers its next progress (version + 1, the event on the log).
 * A stage opens only when the one before is closed; registration opens by publishing and closes by the clock, so that
 * opening the review after its end closes it on the record. Only the latest stage can be reopened, with a reason.
 * Refusals: `stage.already-published`, `roster.missing` (internal track, 四(一)1), `stage.out-of-order`, `stage.already-open`, `stage.not-open`,
 * `stage.registration-running` (facts.at), `stage.blocked` (facts.stage, facts.pending), `stage.reason-required`,
 * `notice.not-published`, `notice.running` (facts.lastDay), and whatever `holds` says last of all. Source: 四(二)3, 四(一), rules.md 4.
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

/** The stage after this one on a track, or undefined after the last. */
export const nextStage = (track: TrackId, stage: Stage): Stage | undefined =>
  stagesOf(track).find((candidate) => TRACK_TABLES[track][candidate]?.opensAfter === stage);
