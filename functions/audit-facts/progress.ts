import * as z from 'zod';

const count = () => z.number().int().nonnegative();

/** A reviewer's tally, see shared/domain/audit/reviewer-tally.ts. */
const tally = () =>
  z.object({
    campaign: z.string(),
    account: z.string(),
    accepted: count(),
    refused: count(),
    last: z.number().int(),
    quick: count(),
    refusals: z.array(z.number().int()).readonly(),
  });

/** How far the audit of the facts has come. */
export const progress = z.lazy(() =>
  z.object({
    /** Entries of the log that have been looked at; the tallies count the decisions among these and no others. */
    next: count(),
    /** The moment for which everything was last begun anew. */
    begun: count().optional(),
    tallies: z.array(tally()).readonly(),
    /** Campaigns that entries gave reason to audit as a whole, and that wait for it. */
    woken: z.array(z.string()).readonly().default([]),
  }),
);
export type Progress = z.infer<typeof progress>;

export const NOTHING_SEEN: Progress = { next: 0, tallies: [], woken: [] };
