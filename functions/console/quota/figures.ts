import { localDate } from '../../../shared/domain/calendar/format.ts';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import type { FiledNumber } from '../../../shared/domain/model/quota.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { type OfferFigures, postsOnOffer } from '../../../shared/domain/quota/may-offer.ts';
import { filledOn } from '../../../shared/domain/quota/places.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import type { Services } from '../services.ts';

export type CountedNumber = {
  readonly number: FiledNumber;
  readonly figures: OfferFigures;
  /** Every place filled or given up in the county. */
  readonly places: readonly TakenPlace[];
};

/**
 * The number in force and what is drawn on it now. The list of campaigns comes from an index that lags a moment behind;
 * those published since the number was last written are named in it, so that none is missed.
 */
export async function countNumber(
  { campaigns, quota, contracts }: Pick<Services, 'campaigns' | 'quota' | 'contracts'>,
  now: Instant,
): Promise<CountedNumber> {
  // The number first: whatever is published, signed or given up after this reading has raised its version by the time of writing.
  const number = await quota.filed();
  const [listed, places] = await Promise.all([campaigns.list(), contracts.places()]);
  const known = new Set(listed.map(({ campaign }) => campaign.code));
  const missing = number.campaigns.filter((code) => !known.has(code));
  const found = await Promise.all(missing.map((code) => campaigns.find(code)));
  const all: readonly CampaignRecord[] = [...listed, ...found.filter((record) => record !== undefined)];
  const filled = filledOn(places, localDate(now));
  return { number, places, figures: { filed: number.total, filled, onOffer: postsOnOffer(all, places) } };
}
