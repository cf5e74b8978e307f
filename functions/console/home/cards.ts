import type { Staff } from '../../../shared/domain/model/staff.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { countsOf } from '../campaign/counts.ts';
import { loadState } from '../campaign-state/load.ts';
import { waitingIn } from '../campaign-state/menu.ts';
import { stateFor } from '../campaign-state/viewer.ts';
import type { Services } from '../services.ts';
import type { CampaignCard } from './view.tsx';

/** Every campaign of the county, newest first, with its figures and what waits in it, as far as this member of staff may know. */
export async function campaignCards(
  services: Services,
  staff: Staff,
  now: Instant,
): Promise<readonly CampaignCard[]> {
  const records = await services.campaigns.list();
  const states = await Promise.all(records.map(({ campaign }) => loadState(services, campaign.code)));
  return states
    .filter((state) => state !== undefined)
    .map((state) => stateFor(state, staff, now))
    .map((state) => ({
      campaign: state.campaign,
      progress: state.progress,
      counts: countsOf(state),
      waiting: waitingIn(state),
    }));
}
