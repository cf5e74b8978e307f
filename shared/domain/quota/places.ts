import type { Campaign } from '../model/campaign.ts';
import type { TakenPlace } from '../model/place.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { LocalDate } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { sumOf } from './rule.ts';

/** How many places are filled by contracts in force on a day: signed, and their last day not past. */
export const filledOn = (places: readonly TakenPlace[], today: LocalDate): number =>
  places.filter((place) => place.kind === 'filled' && today <= place.until).length;

/** How many places of a campaign, or of one position of it, are no longer on offer. */
export const takenOf = (places: readonly TakenPlace[], campaign: string, position?: string): number =>
  sumOf(
    places
      .filter((one) => one.campaign === campaign && (position === undefined || one.position === position))
      .map((one) => one.places),
  );

/**
 * A campaign with the open places given up at each position, which the walk down its ranking goes by. What lapsed with a person
 * is not among them: their checks say so. Takes the places of the county.
 */
export const withGivenUp = <C extends Campaign>(campaign: C, places: readonly TakenPlace[]): C => ({
  ...campaign,
  positions: campaign.positions.map((position) => {
    const own = places.filter(
      (one) => one.campaign === campaign.code && one.position === position.code && isOfNobody(one),
    );
    const givenUp = sumOf(own.map((one) => one.places));
    return givenUp === 0 ? position : { ...position, givenUp };
  }),
});

/** Whether a place was given up without a person: its key then begins with the position (`givenUpKey`). */
const isOfNobody = ({ kind, key, position }: TakenPlace): boolean =>
  kind === 'given-up' && key.startsWith(`${position}-`);

/** The key of open places given up at a position, by how many were before: of two officers at once the second finds it there. */
export const givenUpKey = (position: string, before: number): string => `${position}-${before + 1}`;

/**
 * Whether one more place of a position may be filled or given up: those taken already leave room under its headcount.
 * Refusal: `contract.no-place` (facts position, headcount).
 */
export const mayTake = (
  places: readonly TakenPlace[],
  campaign: string,
  { code, headcount }: { readonly code: string; readonly headcount: number },
  more = 1,
): Result<true, KnownRefusal> =>
  takenOf(places, campaign, code) + more <= headcount
    ? accept(true)
    : refuse('contract.no-place', { facts: { position: code, headcount } });
