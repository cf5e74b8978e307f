import * as z from 'zod';
import { isMoment } from '../ledger/leaf.ts';

const moment = z.number().refine(isMoment);

/** Facts for the log, in the order of the table's stream; as many as the relay read at once. */
export const factsToLog = z.lazy(() =>
  z.strictObject({
    v: z.literal(1),
    id: z.string().min(1).max(200),
    type: z.literal('ledger.facts'),
    facts: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          at: moment,
          type: z.string().min(1),
          claimed: moment.optional(),
          change: z.enum(['put', 'removed']),
          item: z.string().min(3),
          digest: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      )
      .min(1),
  }),
);
export type FactsToLog = z.infer<typeof factsToLog>;
