import { withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { countsOf } from './counts.ts';
import { campaignPage } from './page.tsx';

/** GET /console/campaigns/{code}: where the campaign stands, and what may be done next. */
export const campaignOverview = withCampaign((state, request) => ({
  kind: 'page',
  data: {
    campaign: state.campaign,
    progress: state.progress,
    counts: countsOf(state),
    waiting: campaignMenu(state, 'overview').waiting,
  },
  page: campaignPage(state, request),
}));
