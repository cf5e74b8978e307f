import type { Campaign } from '../../model/campaign.ts';
import type { CampaignCorrection, CorrectedText } from '../../model/correction.ts';
import type { Opening } from '../../model/opening.ts';
import type { TakenPlace } from '../../model/place.ts';
import type { Instant } from '../../model/time.ts';
import { announcedCampaign } from '../../opening/effective.ts';
import { withGivenUp } from '../../quota/places.ts';

const undone = <Of extends Campaign>(campaign: Of, { changes }: CampaignCorrection): Of => {
  const replaced = (text: string, position: string | undefined): string =>
    changes.find((change: CorrectedText) => change.position === position)?.from ?? text;
  return {
    ...campaign,
    title: replaced(campaign.title, undefined),
    positions: campaign.positions.map((one) => ({ ...one, office: replaced(one.office, one.code) })),
  };
};

/** The campaign without the corrections made after a moment. */
export const beforeCorrections = <Of extends Campaign>(
  campaign: Of,
  corrections: readonly CampaignCorrection[],
  until: Instant,
): Of =>
  corrections
    .filter(({ at }) => at > until)
    .toSorted((a, b) => b.version - a.version)
    .reduce(undone, campaign);

/** The campaign as everybody read it at a moment: its texts, the places left by the opening ratio, and those given up. */
export const campaignAt = (
  {
    campaign,
    opening,
    corrections,
    places,
  }: {
    readonly campaign: Campaign;
    readonly opening?: Opening;
    readonly corrections: readonly CampaignCorrection[];
    readonly places: readonly TakenPlace[];
  },
  until: Instant,
): Campaign => {
  const read = beforeCorrections(campaign, corrections, until);
  const posts = opening !== undefined && opening.at > until ? announcedCampaign(read) : read;
  return withGivenUp(
    posts,
    places.filter(({ at }) => at <= until),
  );
};
