import * as z from 'zod';

/**
 * Asked by the schedule: delete what may not be kept any longer. The scheduler fills in the moment (see sweepDue in facts.ts); a run
 * that has more to do than fits into one message enqueues itself again with the same moment.
 */
export const retentionDue = z.lazy(() =>
  z.strictObject({
    v: z.literal(1),
    id: z.string().min(1).max(200),
    type: z.literal('retention.due'),
    scheduledTime: z.iso.datetime({ offset: true }),
  }),
);
export type RetentionDue = z.infer<typeof retentionDue>;
