import * as z from 'zod';

const short = z.string().max(200).default('');
/** Far above what is taken, so that a text too long is told its own length and not that the form is broken. */
const long = z.string().max(20_000).default('');

/** The form as typed: who asks (number and query code), about which exam, and what is to be checked. */
export const scoreReviewForm = z.object({ number: short, code: short, kind: short, part: short, text: long });
export type ScoreReviewForm = z.infer<typeof scoreReviewForm>;

/** Body of POST /api/score-reviews. */
export const scoreReviewRequest = z.strictObject({
  number: z.string().max(200),
  code: z.string().max(200),
  kind: z.string().max(200),
  part: z.string().max(200),
  text: z.string().max(20_000),
});
