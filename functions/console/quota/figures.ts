import type { FiledNumber } from '../../../shared/domain/model/quota.ts';
import { type OfferFigures, postsOnOffer } from '../../../shared/domain/quota/may-offer.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import type { Services } from '../services.ts';

export type CountedNumber = { readonly number: FiledNumber; readonly figures: OfferFigures };

/**
 * The number in force and what is drawn on it now. The list of campaigns comes from an index that lags a moment behind;
 * those published since the number was last written are named in it, so that none is missed.
 */
export async function countNumber({ campaigns, quota }: Services): Promise<CountedNumber> {
  const [number, listed] = await Promise.all([quota.filed(), campaigns.list()]);
  const known = new Set(listed.map(({ campaign }) => campaign.code));
  const missing = number.campaigns.filter((code) => !known.has(code));
  const found = await Promise.all(missing.map((code) => campaigns.find(code)));
  const all: readonly CampaignRecord[] = [...listed, ...found.filter((record) => record !== undefined)];
  // Places are filled by signed contracts, and none is kept in this system.
  return { number, figures: { filed: number.total, filled: 0, onOffer: postsOnOffer(all) } };
}
