import * as z from 'zod';

/** A decision as posted; what is wrong with it is the domain's to say. */
export const decisionForm = z.object({
  result: z.string().max(40).default(''),
  mark: z.string().max(40).default(''),
  reason: z.string().max(20_000).default(''),
});

/** A refused decision, as typed, with the request it was about. */
export type TypedDecision = z.infer<typeof decisionForm> & { readonly kind: string; readonly number: string };
