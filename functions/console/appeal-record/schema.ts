import * as z from 'zod';

/** An answer as posted; a decision that does not exist is none. */
export const appealAnswerForm = z.object({
  decision: z.enum(['upheld', 'rejected']).optional().catch(undefined),
  reason: z.string().default(''),
});
export type AppealAnswerForm = z.infer<typeof appealAnswerForm>;
