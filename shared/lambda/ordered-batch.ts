import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import type { BatchHandler } from './batch.ts';
import { logError } from './log.ts';

/**
 * As batchStack, for a first-in-first-out queue: messages are handled one after another, and from the first that fails on all are
 * reported, so that none is done before one that came earlier. `after` runs once for all that were handled; when it fails, all of
 * them are reported, so handling a message again must change nothing.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const orderedBatchStack = <Message>(
  schema: z.ZodType<Message>,
  handle: (message: Message) => Promise<void>,
  after: () => Promise<void>,
): BatchHandler =>
  middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    const handled = await handledOf(Records, schema, handle);
    try {
      if (handled > 0) await after();
    } catch (error) {
      logError('batch.after-failed', error, { messages: String(handled) });
      return failuresFrom(Records, 0);
    }
    return failuresFrom(Records, handled);
  });

const failuresFrom = (records: SQSEvent['Records'], place: number): SQSBatchResponse => ({
  batchItemFailures: records.slice(place).map(({ messageId }) => ({ itemIdentifier: messageId })),
});

/** How many messages were handled before the first that failed. */
const handledOf = async <Message>(
  records: SQSEvent['Records'],
  schema: z.ZodType<Message>,
  handle: (message: Message) => Promise<void>,
): Promise<number> => {
  for (const [place, { body, messageId }] of records.entries()) {
    try {
      await handle(schema.parse(JSON.parse(body)));
    } catch (error) {
      logError('batch.item-failed', error, { messageId });
      return place;
    }
  }
  return records.length;
};
