import type { CampaignState } from '../campaign-state/load.ts';

/** How many applications there are, and how far review has come with them. */
export type Counts = {
  readonly applications: number;
  readonly screened: number;
  readonly pending: number;
  readonly accepted: number;
  readonly refused: number;
};

/** Counts of one campaign, from its worksheet. */
export const countsOf = ({ rows }: Pick<CampaignState, 'rows'>): Counts => {
  const decided = (decision: 'accepted' | 'refused') =>
    rows.filter(({ review }) => review?.decision === decision).length;
  return {
    applications: rows.length,
    screened: rows.filter(({ screening }) => screening !== undefined).length,
    pending: rows.filter(({ review }) => review === undefined).length,
    accepted: decided('accepted'),
    refused: decided('refused'),
  };
};
