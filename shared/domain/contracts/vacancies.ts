import type { Campaign } from '../model/campaign.ts';
import type { TakenPlace } from '../model/place.ts';
import type { Candidate, Outcome } from '../model/selection.ts';

export const VACANCY_REASONS = ['tie', 'no-substitutes', 'reserve-over', 'nobody-left'] as const;
export type VacancyReason = (typeof VACANCY_REASONS)[number];

/** The places of one position in the contract stage. */
export type PostPlaces = {
  readonly position: string;
  readonly office: string;
  readonly headcount: number;
  /** By signed contracts. */
  readonly filled: number;
  readonly givenUp: number;
  /** Places that nobody holds or may still take by what is recorded so far. */
  readonly open: number;
  /** Why, while any is open. */
  readonly why?: VacancyReason;
  /** Whether a tie holds the contracts of this position. */
  readonly tied: boolean;
};

type Facts = {
  readonly campaign: Campaign;
  readonly candidates: readonly Candidate[];
  readonly outcomes: readonly Outcome[];
  /** Of this campaign. */
  readonly places: readonly TakenPlace[];
};

const reasonOf = (
  tied: boolean,
  { substitutes }: Pick<Campaign, 'substitutes'>,
  own: readonly Candidate[],
): VacancyReason => {
  if (tied) return 'tie';
  if (!substitutes) return 'no-substitutes';
  return own.some(({ checks }) => checks.lapsed) ? 'reserve-over' : 'nobody-left';
};

/**
 * How the places of each position stand, in the campaign's order, and why a place stays open: a tie waits for its extra test, the
 * campaign has no substitutes, the reserve date is over, or nobody is left in the ranking. A tie holds contracts until as many
 * places have been given up as are open. Source: rules.md 4 (递补).
 */
export const postPlaces = ({ campaign, candidates, outcomes, places }: Facts): readonly PostPlaces[] =>
  campaign.positions.map(({ code, office, headcount }) => {
    const own = candidates.filter(({ position }) => position === code);
    const standing = outcomes.filter(({ position }) => position === code);
    const holding = standing.filter(
      ({ outcome, reached }) => outcome === 'proposed' || (reached && outcome === undefined),
    );
    const open = headcount - holding.length;
    const taken = places.filter(({ position }) => position === code);
    const filled = taken.filter(({ kind }) => kind === 'filled').length;
    const givenUp = taken.reduce((sum, one) => sum + (one.kind === 'given-up' ? one.places : 0), 0);
    const tied = givenUp < open && standing.some(({ outcome }) => outcome === 'tie-unresolved');
    return {
      position: code,
      office,
      headcount,
      filled,
      givenUp,
      open,
      tied,
      ...(open > 0 && { why: reasonOf(tied, campaign, own) }),
    };
  });
