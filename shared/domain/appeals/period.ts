import { localDate } from '../calendar/format.ts';
import { addWorkingDays, type CountedDay, type YearArrangement } from '../calendar/working-days.ts';
import type { Campaign } from '../model/campaign.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Progress, Stage } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { stagesOf } from '../stages/engine.ts';

export type ReviewPublicity = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  /** When the notice of the review's result was, or will be, published; undefined while there is none. */
  readonly published?: Instant;
  readonly arrangements?: readonly YearArrangement[];
};

type Standing = Pick<ReviewPublicity, 'campaign' | 'progress'>;

const placeOf = ({ campaign }: Standing, stage: Stage): number => stagesOf(campaign.track).indexOf(stage);

/** Whether a stage after the review has been opened. */
const isBeyondReview = (standing: Standing): boolean =>
  standing.progress.status === 'running' &&
  placeOf(standing, standing.progress.stage) > placeOf(standing, 'review');

/**
 * When the review was closed last; undefined while it never was. Opened again it stays known: what was decided is never decided
 * anew, and whoever was told has been told.
 */
const closedAt = (standing: Standing): Instant | undefined => {
  const { progress } = standing;
  if (progress.status === 'draft') return undefined;
  const last = progress.log.findLast(({ event, stage }) => event === 'close' && stage === 'review');
  const over = isBeyondReview(standing) || (progress.stage === 'review' && !progress.open);
  return last?.at ?? (over ? 0 : undefined);
};

/**
 * Whether the applicants may know at `now` what the review decided of them: from the notice of its result on, which may lie
 * ahead, or once the stage was closed.
 */
export const isReviewKnown = ({ published, ...standing }: ReviewPublicity, now: Instant): boolean =>
  closedAt(standing) !== undefined || (published !== undefined && published <= now);

/**
 * The last day of the appeals: the campaign's `appealWorkingDays`-th China working day after the notice of the result (without
 * one: after the end of the stage), the day itself not counted. Undefined where the campaign names no days, or nothing is known yet.
 */
export const appealLastDay = (publicity: ReviewPublicity): CountedDay | undefined => {
  const from = publicity.published ?? closedAt(publicity);
  const days = publicity.campaign.appealWorkingDays;
  return from === undefined || days === 0
    ? undefined
    : addWorkingDays(localDate(from), days, publicity.arrangements);
};

/**
 * Whether an appeal is in time at `now`: from the moment the result is known to the end of the last day (Asia/Shanghai), and
 * never once the next stage has been opened. A campaign of 0 days names no day: only the next stage ends it.
 * Refusals: `appeal.not-open`, `appeal.period-over` (facts.lastDay when there is one). Source: 六(三); the campaign's terms.
 */
export const checkAppealPeriod = (publicity: ReviewPublicity, now: Instant): Result<true, KnownRefusal> => {
  if (!isReviewKnown(publicity, now)) return refuse('appeal.not-open');
  const last = appealLastDay(publicity);
  if (last !== undefined && localDate(now) > last.date)
    return refuse('appeal.period-over', { facts: { lastDay: last.date } });
  return isBeyondReview(publicity) ? refuse('appeal.period-over') : accept(true);
};
