import { withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { countsOf } from './counts.ts';
import { campaignPage } from './page.tsx';

/** GET /console/campaigns/{code}: where the campaign stands, and what may be done next. */
export const campaignOverview = withCampaign(async (state, request, services) => {
  const deletion = await services.deletions.ofCampaign(state.campaign.code);
  return {
    kind: 'page',
    data: {
      campaign: state.campaign,
      progress: state.progress,
      counts: countsOf(state),
      waiting: campaignMenu(state, 'overview').waiting,
      ...(deletion && { deletion }),
    },
    page: campaignPage(state, request, undefined, undefined, deletion),
  };
});
