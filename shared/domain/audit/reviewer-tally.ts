import type { Found } from '../model/audit.ts';
import type { Review } from '../model/review.ts';
import type { Instant } from '../model/time.ts';
import { BULK_WINDOW_MS, HASTE_MS, MOST_TALLIES } from './review-figures.ts';
import { reviewBulkRefusals } from './rules/review-bulk-refusals.ts';
import { reviewHaste } from './rules/review-haste.ts';

/** What is remembered of how one account reviewed in one campaign: counts, and as much of the recent past as the rules look at. */
export type ReviewerTally = {
  readonly campaign: string;
  readonly account: string;
  readonly accepted: number;
  readonly refused: number;
  /** Moment of the last decision. */
  readonly last: Instant;
  /** Decisions in a row, up to the last, that each came within HASTE_MS of the one before. */
  readonly quick: number;
  /** Moments of refusals within BULK_WINDOW_MS that no hint was given of yet. */
  readonly refusals: readonly Instant[];
};

/** A decision that the reviewer took by their own judgement. */
export type CountedDecision = Pick<Review, 'campaign' | 'decision' | 'at'> & { readonly account: string };

const isOf = (one: ReviewerTally, { campaign, account }: CountedDecision): boolean =>
  one.campaign === campaign && one.account === account;

const after = (before: ReviewerTally | undefined, decision: CountedDecision): ReviewerTally => {
  const { campaign, account, at } = decision;
  const refused = decision.decision === 'refused';
  const recent = before?.refusals.filter((one) => Math.abs(at - one) <= BULK_WINDOW_MS) ?? [];
  const isQuick = before !== undefined && Math.abs(at - before.last) <= HASTE_MS;
  return {
    campaign,
    account,
    accepted: (before?.accepted ?? 0) + (refused ? 0 : 1),
    refused: (before?.refused ?? 0) + (refused ? 1 : 0),
    last: at,
    quick: isQuick ? before.quick + 1 : 0,
    refusals: refused ? [...recent, at] : recent,
  };
};

/** The tallies, those who decided last at the end, and what a decision gives reason to point out. */
export type Counted = { readonly tallies: readonly ReviewerTally[]; readonly found: readonly Found[] };

/**
 * Counts one decision. A hint uses up what it rests on, so that a long burst gives one hint after another and not one per decision; the
 * same decisions in the same order always give the same hints.
 */
export const countDecision = (tallies: readonly ReviewerTally[], decision: CountedDecision): Counted => {
  const tally = after(
    tallies.find((one) => isOf(one, decision)),
    decision,
  );
  const [bulk, haste] = [reviewBulkRefusals(tally), reviewHaste(tally)];
  const kept: ReviewerTally = {
    ...tally,
    ...(bulk.length > 0 && { refusals: [] }),
    ...(haste.length > 0 && { quick: 0 }),
  };
  const others = tallies.filter((one) => !isOf(one, decision));
  return { tallies: [...others, kept].slice(-MOST_TALLIES), found: [...bulk, ...haste] };
};
