import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod';

const json = () =>
  z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  });

// Messages of ours carry the id of their event; a notification of the bucket that of the request which put the file there.
const eventId = z.lazy(() =>
  json().pipe(
    z.union([
      z.object({ id: z.string() }).transform(({ id }) => id),
      z
        .object({
          Records: z
            .array(z.object({ responseElements: z.object({ 'x-amz-request-id': z.string() }) }))
            .min(1),
        })
        .transform(({ Records }) => Records[0]?.responseElements['x-amz-request-id']),
    ]),
  ),
);

/** What is logged with every line of a message: ids only. */
export type MessageIds = {
  /** Of this run of the function. */
  readonly requestId: string;
  /** In the queue: another one when the same is sent again. */
  readonly messageId: string;
  /** Of what happened: the same however often it is told. Absent where the message cannot be read. */
  readonly eventId?: string;
};

/** The ids of a message that a run was given. */
export const idsOf = (requestId: string, { messageId, body }: SQSRecord): MessageIds => {
  const known = eventId.safeParse(body).data;
  return { requestId, messageId, ...(known !== undefined && { eventId: known }) };
};
