import * as z from 'zod';

/**
 * What starts an audit. The scheduler fills in the moment (see sweepDue in facts.ts); a run that has more to do than fits into one
 * message enqueues itself again with the same moment.
 */
const scheduled = <Type extends string>(type: Type) =>
  z.strictObject({
    v: z.literal(1),
    id: z.string().min(1).max(200),
    type: z.literal(type),
    scheduledTime: z.iso.datetime({ offset: true }),
  });

/** `audit.due`: what is new since the last run; `audit.full-due`: everything once more, from the beginning. */
export const auditDue = z.lazy(() => z.union([scheduled('audit.due'), scheduled('audit.full-due')]));
export type AuditDue = z.infer<typeof auditDue>;
