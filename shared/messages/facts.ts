import * as z from 'zod';

/**
 * Messages between functions. `v` is the version of the shape; a reader refuses what it does not know, and the message
 * goes to the dead-letter queue. `at` is the moment of the fact (epoch ms): it is the clock of whoever handles it.
 */
const base = { v: z.literal(1), id: z.string().min(1).max(200), at: z.number().int().nonnegative() };

export const applicationSubmitted = z.strictObject({
  ...base,
  type: z.literal('application.submitted'),
  campaign: z.string(),
  number: z.string(),
});

export const stageClosed = z.strictObject({
  ...base,
  type: z.literal('stage.closed'),
  campaign: z.string(),
  stage: z.string(),
});

export const noticePublished = z.strictObject({
  ...base,
  type: z.literal('notice.published'),
  campaign: z.string(),
  notice: z.string(),
});

/** Asked by the schedule: look for applications of running campaigns that nobody screened, and enqueue them again. */
export const sweepDue = z.strictObject({ ...base, type: z.literal('sweep.due') });

export const fact = z.discriminatedUnion('type', [
  applicationSubmitted,
  stageClosed,
  noticePublished,
  sweepDue,
]);
export type Fact = z.infer<typeof fact>;
