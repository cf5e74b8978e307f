import type { Campaign } from '../model/campaign.ts';
import type { Opening } from '../model/opening.ts';
import type { Progress } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';

/** What says whether a campaign is over; headcounts are those left by the opening ratio. */
export type Ending = {
  readonly campaign: Pick<Campaign, 'positions'>;
  readonly progress: Progress;
  readonly opening?: Pick<Opening, 'at'>;
};

/**
 * When a campaign ended: its contract stage, the last of either track, was closed (and not reopened), or every post was cancelled
 * for want of applicants. Undefined while it runs, and of drafts.
 */
export const campaignEndedAt = ({ campaign, progress, opening }: Ending): Instant | undefined => {
  if (progress.status === 'draft') return undefined;
  if (opening && campaign.positions.every(({ headcount }) => headcount === 0)) return opening.at;
  if (progress.stage !== 'contract' || progress.open) return undefined;
  return progress.log.findLast(({ event, stage }) => event === 'close' && stage === 'contract')?.at;
};

/** Whether a campaign is published and not over. */
export const isUnderWay = (ending: Ending): boolean =>
  ending.progress.status === 'running' && campaignEndedAt(ending) === undefined;
