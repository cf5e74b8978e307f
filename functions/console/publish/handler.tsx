import { headcountOf, leftToOffer, mayOffer } from '../../../shared/domain/quota/may-offer.ts';
import { campaignPath, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { countNumber } from '../quota/figures.ts';
import { PublishView } from './view.tsx';

/** GET /console/campaigns/{code}/publish: everything that becomes unchangeable, before the button; a published campaign needs none. */
export const publishPage = withCampaign(async (state, { csrf, now }, services) => {
  const { campaign, progress } = state;
  if (progress.status !== 'draft') return { kind: 'redirect', location: campaignPath(campaign.code) };
  const { figures } = await countNumber(services, now);
  const offer = mayOffer(figures, headcountOf(campaign));
  return {
    kind: 'page',
    data: { campaign, progress, left: leftToOffer(figures) },
    page: {
      title: '核对并发布',
      menu: campaignMenu(state, 'overview'),
      body: (
        <PublishView
          campaign={campaign}
          csrf={csrf}
          figures={figures}
          refusal={offer.ok ? undefined : offer.refusal}
        />
      ),
    },
  };
});
