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
