import { hostFault, hostOf } from '../../../shared/domain/host/may-publish.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import {
  headcountOf,
  leftToOffer,
  mayOffer,
  type OfferFigures,
} from '../../../shared/domain/quota/may-offer.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { campaignPath, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { countNumber } from '../quota/figures.ts';
import { PublishView } from './view.tsx';

/** Why the filed number does not admit the campaign. */
const offerFault = (figures: OfferFigures, campaign: Campaign): KnownRefusal | undefined => {
  const offer = mayOffer(figures, headcountOf(campaign));
  return offer.ok ? undefined : offer.refusal;
};

/** GET /console/campaigns/{code}/publish: everything that becomes unchangeable, before the button; a published campaign needs none. */
export const publishPage = withCampaign(async (state, { csrf, now }, services) => {
  const { campaign, progress } = state;
  if (progress.status !== 'draft') return { kind: 'redirect', location: campaignPath(campaign.code) };
  const { figures } = await countNumber(services, now);
  const host = hostOf(campaign);
  const refusal =
    host === undefined ? offerFault(figures, campaign) : hostFault(await services.hosts.find(campaign.code));
  return {
    kind: 'page',
    data: { campaign, progress, left: leftToOffer(figures) },
    page: {
      title: '核对并发布',
      menu: campaignMenu(state, 'overview'),
      body: <PublishView campaign={campaign} csrf={csrf} figures={figures} host={host} refusal={refusal} />,
    },
  };
});
