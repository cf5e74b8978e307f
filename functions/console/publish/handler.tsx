import { campaignPath, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { PublishView } from './view.tsx';

/** GET /console/campaigns/{code}/publish: everything that becomes unchangeable, before the button; a published campaign needs none. */
export const publishPage = withCampaign((state, { csrf }) => {
  const { campaign, progress } = state;
  if (progress.status !== 'draft') return { kind: 'redirect', location: campaignPath(campaign.code) };
  return {
    kind: 'page',
    data: { campaign, progress },
    page: {
      title: '核对并发布',
      menu: campaignMenu(state, 'overview'),
      body: <PublishView campaign={campaign} csrf={csrf} />,
    },
  };
});
