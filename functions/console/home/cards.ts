import { countsOf } from '../campaign/counts.ts';
import { loadState } from '../campaign-state/load.ts';
import { waitingIn } from '../campaign-state/menu.ts';
import type { Services } from '../services.ts';
import type { CampaignCard } from './view.tsx';

/** Every campaign of the county, newest first, with its figures and what waits in it. */
export async function campaignCards(services: Services): Promise<readonly CampaignCard[]> {
  const records = await services.campaigns.list();
  const states = await Promise.all(records.map(({ campaign }) => loadState(services, campaign.code)));
  return states
    .filter((state) => state !== undefined)
    .map((state) => ({
      campaign: state.campaign,
      progress: state.progress,
      counts: countsOf(state),
      waiting: waitingIn(state),
    }));
}
