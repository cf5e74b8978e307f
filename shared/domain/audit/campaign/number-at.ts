import { localDate } from '../../calendar/format.ts';
import type { TakenPlace } from '../../model/place.ts';
import type { Progress } from '../../model/stage.ts';
import type { Instant } from '../../model/time.ts';
import { announcedCampaign } from '../../opening/effective.ts';
import { type OfferFigures, postsOnOffer } from '../../quota/may-offer.ts';
import { filledOn } from '../../quota/places.ts';
import type { CampaignEvidence, OfferingCampaign } from './evidence.ts';
import { progressAt, stepsOf } from './steps.ts';

/** The number in force at a moment: that of the statement filed last. */
export const filedAt = (
  { statements }: Pick<CampaignEvidence, 'statements'>,
  until: Instant,
): number | undefined => {
  const filings = statements.flatMap(({ log }) =>
    log.filter(({ event, at }) => event === 'file' && at <= until),
  );
  return filings.toSorted((a, b) => a.at - b.at).at(-1)?.total;
};

const offeringAt = ({ campaign, opening, progress }: OfferingCampaign, until: Instant) => {
  const stood: Progress = progressAt(stepsOf(progress), until);
  const announced = opening !== undefined && opening.at > until;
  return { campaign: announced ? announcedCampaign(campaign) : campaign, progress: stood };
};

/** What was drawn on the number by everything but this campaign at a moment, and the places taken until then. */
export const numberAt = (
  evidence: CampaignEvidence,
  filedUntil: Instant,
  until: Instant,
): { readonly figures: OfferFigures; readonly places: readonly TakenPlace[] } => {
  const places = evidence.places.filter(({ at }) => at <= until);
  const others = evidence.others.map((one) => offeringAt(one, until));
  return {
    places,
    figures: {
      filed: filedAt(evidence, filedUntil),
      filled: filledOn(places, localDate(until)),
      onOffer: postsOnOffer(others, places),
    },
  };
};
