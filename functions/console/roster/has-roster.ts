import type { CampaignState } from '../campaign-state/load.ts';
import type { Services } from '../services.ts';

/** Whether an internal campaign has its roster, without which it is not published (四(一)1); false on the other track. */
export const hasRoster = async ({ campaign }: CampaignState, { rosters }: Services): Promise<boolean> =>
  campaign.track === 'internal' && (await rosters.latest(campaign.code)) !== undefined;
