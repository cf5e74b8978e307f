import { formatDate, localDate } from '../calendar/format.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Progress, Stage } from '../model/stage.ts';
import type { Instant, LocalDate } from '../model/time.ts';
import { resultStage } from './notice-labels.ts';

/** What is known of a notice: its kind, its moment (which may lie ahead) and the last day of its period. */
export type KnownNotice = {
  readonly id: string;
  readonly kind: string;
  readonly publishedAt: Instant;
  readonly lastDay: LocalDate;
};

/** Until when something may be asked for: a sentence, and whether it may be asked now. */
export type Window = { readonly until: string; readonly open: boolean };

export type WindowFacts = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly notices: readonly KnownNotice[];
  readonly now: Instant;
};

/** The notice that made the result of a stage public, or will. */
const resultNotice = ({ notices, campaign }: WindowFacts, stage: Stage): KnownNotice | undefined =>
  notices.find(({ kind }) => resultStage(kind, campaign.track) === stage);

const workingDaysAfter = (facts: WindowFacts, stage: Stage, days: number): Window => {
  const notice = resultNotice(facts, stage);
  if (notice === undefined) return { until: `结果公布后 ${days} 个工作日内`, open: false };
  const { date, provisional } = addWorkingDays(localDate(notice.publishedAt), days);
  const out = facts.now >= notice.publishedAt;
  return {
    until: `${formatDate(date)}${provisional ? '（暂按周一至周五推算）' : ''}为止`,
    open: out && localDate(facts.now) <= date,
  };
};

/** How long a refusal in the review may be appealed against; `appealWorkingDays` 0: while the review stage is open. */
export const appealWindow = (facts: WindowFacts): Window => {
  const { campaign, progress } = facts;
  if (campaign.appealWorkingDays > 0) return workingDaysAfter(facts, 'review', campaign.appealWorkingDays);
  return {
    until: '资格审查阶段结束之前',
    open: progress.status === 'running' && progress.stage === 'review' && progress.open,
  };
};

/** How long the score of an exam may be asked to be reviewed; undefined where the campaign offers none. */
export const scoreReviewWindow = (facts: WindowFacts, stage: Stage): Window | undefined => {
  const { scoreReviewWorkingDays: days } = facts.campaign;
  return days === 0 ? undefined : workingDaysAfter(facts, stage, days);
};
