import type { Instant } from '../domain/model/time.ts';

/** Which closing of a campaign's stages the outcomes were worked out after. */
export type ScoredClosings = {
  /** Moment of the last closing whose outcomes are all released; undefined before the first. Consistent read. */
  last(campaign: string): Promise<Instant | undefined>;
  /** Notes a closing; an earlier one leaves a later one where it is. */
  mark(campaign: string, closedAt: Instant): Promise<void>;
};
