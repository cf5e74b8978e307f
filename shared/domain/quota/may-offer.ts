import type { Campaign, OpenCampaign } from '../model/campaign.ts';
import type { TakenPlace } from '../model/place.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Progress } from '../model/stage.ts';
import type { KnownRefusal } from '../refusals.ts';
import { takenOf } from './places.ts';
import { sumOf } from './rule.ts';

type Offering = {
  readonly campaign: Pick<Campaign, 'code' | 'positions'> & Pick<OpenCampaign, 'host'>;
  readonly progress: Progress;
};

/** How many places a campaign announces. */
export const headcountOf = ({ positions }: Pick<Campaign, 'positions'>): number =>
  sumOf(positions.map(({ headcount }) => headcount));

/**
 * Whether a campaign's places are still to be filled: published, and its contract stage not closed. The number is one of justice
 * offices: posts of sections (六, last paragraph) are not counted against it.
 */
const isOffering = ({ campaign, progress }: Offering): boolean =>
  campaign.host === undefined &&
  progress.status === 'running' &&
  (progress.stage !== 'contract' || progress.open);

/** How many places of a campaign are neither filled nor given up; what it offers while it runs. */
export const stillOffered = (
  campaign: Pick<Campaign, 'code' | 'positions'>,
  places: readonly TakenPlace[],
): number => Math.max(0, headcountOf(campaign) - takenOf(places, campaign.code));

/**
 * How many places all campaigns of a county together have on offer now: headcount − filled − given up, of those that run. Signing
 * moves a place from here to the filled ones, so both are counted from the same reading of `places`.
 */
export const postsOnOffer = (campaigns: readonly Offering[], places: readonly TakenPlace[] = []): number =>
  sumOf(campaigns.filter(isOffering).map(({ campaign }) => stillOffered(campaign, places)));

/** What a campaign's places are counted against; all whole numbers of posts. */
export type OfferFigures = {
  /** The filed number, undefined while none has been filed. */
  readonly filed: number | undefined;
  /** Places filled by signed contracts. */
  readonly filled: number;
  /** Places of other campaigns that are running. */
  readonly onOffer: number;
};

/** How many more posts may be offered; 0 when nothing is filed. */
export const leftToOffer = ({ filed = 0, filled, onOffer }: OfferFigures): number =>
  Math.max(0, filed - filled - onOffer);

/**
 * Whether a campaign may offer `asked` posts: at most filed − filled − on offer. Answers how many are left afterwards.
 * Refusals: `quota.not-filed` (facts asked), `quota.exceeded` (facts filed, filled, onOffer, left, asked).
 * Source: rules.md 3, last sentence.
 */
export const mayOffer = (figures: OfferFigures, asked: number): Result<number, KnownRefusal> => {
  const { filed, filled, onOffer } = figures;
  if (filed === undefined) return refuse('quota.not-filed', { facts: { asked } });
  const left = leftToOffer(figures);
  return asked <= left
    ? accept(left - asked)
    : refuse('quota.exceeded', { facts: { filed, filled, onOffer, left, asked } });
};
