import * as z from 'zod';

/** An answer as posted. */
export const answerForm = z.object({
  decision: z.enum(['upheld', 'rejected']),
  reason: z.string().default(''),
  /** Whom upholding strikes, when the objection itself names nobody. */
  strikes: z.string().max(40).default(''),
  /** What follows from an upheld objection against the notice of one step. */
  follows: z.string().default(''),
});
export type AnswerForm = z.infer<typeof answerForm>;
