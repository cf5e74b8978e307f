import { reviewOutcome } from '../../../shared/domain/review/standing.ts';
import { waitsForReview } from '../../../shared/domain/selection/pending-review.ts';
import type { CampaignState } from '../campaign-state/load.ts';

/** How many applications there are, and how far review has come with them. */
export type Counts = {
  readonly applications: number;
  readonly screened: number;
  readonly pending: number;
  readonly accepted: number;
  readonly refused: number;
  /** Left by themselves before anybody decided. */
  readonly withdrawn: number;
};

/** Counts of one campaign, from its worksheet. */
export const countsOf = ({ rows, candidates }: Pick<CampaignState, 'rows' | 'candidates'>): Counts => {
  const decided = (decision: 'accepted' | 'refused') =>
    rows.filter(({ review, appeal }) => reviewOutcome(review, appeal) === decision).length;
  const pending = candidates.filter(waitsForReview).length;
  const undecided = rows.filter(({ review }) => review === undefined).length;
  return {
    applications: rows.length,
    screened: rows.filter(({ screening }) => screening !== undefined).length,
    pending,
    accepted: decided('accepted'),
    refused: decided('refused'),
    withdrawn: undecided - pending,
  };
};
