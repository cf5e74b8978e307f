import * as z from 'zod';

/** A reissue as posted. */
export const reissueForm = z.object({
  document: z.string().max(100).default(''),
  confirmed: z.string().max(100).default(''),
  reason: z.string().max(2000).default(''),
  /** Reissues the page showed. */
  seen: z.coerce.number().int().min(0).default(0),
});
export type ReissueForm = z.infer<typeof reissueForm>;
