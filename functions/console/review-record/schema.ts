import * as z from 'zod';

const oneOrMore = z.union([z.array(z.string()), z.string().transform((rule) => [rule])]);

/** A review decision as posted: one ticked box arrives as text, several as a list. */
export const reviewForm = z.object({
  /** Missing when none was made, or one that does not exist. */
  decision: z.enum(['accepted', 'refused']).optional().catch(undefined),
  rules: oneOrMore.default([]),
  reason: z.string().default(''),
  filter: z.string().default(''),
});
export type ReviewForm = z.infer<typeof reviewForm>;
