import * as z from 'zod';
import { MESSAGE_KINDS } from '../domain/model/message.ts';

/**
 * Messages between functions. `v` is the version of the shape; a reader refuses what it does not know, and the message
 * goes to the dead-letter queue. `at` is the moment of the fact (epoch ms): it is the clock of whoever handles it.
 */
const base = () => ({ v: z.literal(1), id: z.string().min(1).max(200), at: z.number().int().nonnegative() });

export const applicationSubmitted = z.lazy(() =>
  z.strictObject({
    ...base(),
    type: z.literal('application.submitted'),
    campaign: z.string(),
    number: z.string(),
  }),
);

export const stageClosed = z.lazy(() =>
  z.strictObject({
    ...base(),
    type: z.literal('stage.closed'),
    campaign: z.string(),
    stage: z.string(),
    /** Of the campaign's progress that closed it. */
    version: z.number().int().positive(),
  }),
);

export const noticePublished = z.lazy(() =>
  z.strictObject({
    ...base(),
    type: z.literal('notice.published'),
    campaign: z.string(),
    notice: z.string(),
  }),
);

/** An applicant is to be told something. It names nobody: an application number, a kind, and figures of FACT_NAMES. */
export const applicantTold = z.lazy(() =>
  z.strictObject({
    ...base(),
    type: z.literal('applicant.told'),
    number: z.string(),
    kind: z.enum(MESSAGE_KINDS),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
);

/**
 * Asked by the schedule: look for applications of running campaigns that nobody screened, and enqueue them again. The
 * scheduler fills in `<aws.scheduler.scheduled-time>`, ISO 8601 text, which is this message's clock.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 */
export const sweepDue = z.lazy(() =>
  z.strictObject({
    v: z.literal(1),
    id: z.string().min(1).max(200),
    type: z.literal('sweep.due'),
    scheduledTime: z.iso.datetime({ offset: true }),
  }),
);

export const fact = z.union([applicationSubmitted, stageClosed, noticePublished, applicantTold, sweepDue]);
export type ApplicationSubmitted = z.infer<typeof applicationSubmitted>;
export type StageClosed = z.infer<typeof stageClosed>;
export type NoticePublished = z.infer<typeof noticePublished>;
export type ApplicantTold = z.infer<typeof applicantTold>;
export type SweepDue = z.infer<typeof sweepDue>;
export type Fact = z.infer<typeof fact>;
