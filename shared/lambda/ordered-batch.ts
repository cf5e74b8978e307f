import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import type { BatchHandler } from './batch.ts';
import { logError, loggedWith, logInfo } from './log.ts';
import { idsOf } from './message-ids.ts';

/**
 * As batchStack, for a first-in-first-out queue: the messages of a batch are handled together in their order. The first that cannot
 * be read and all after it are reported, so that none is done before one that came earlier; when the handling fails, all are, so it
 * must bear being done again.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const orderedBatchStack = <Message>(
  schema: z.ZodType<Message>,
  handle: (messages: readonly Message[]) => Promise<void>,
): BatchHandler =>
  middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }, { awsRequestId: requestId }) => {
    const messages = loggedWith({ requestId }, () => readableOf(Records, schema));
    try {
      if (messages.length > 0) await loggedWith({ requestId }, () => handle(messages));
    } catch (error) {
      for (const record of Records.slice(0, messages.length))
        loggedWith(idsOf(requestId, record), () => logError('batch.failed', error));
      return failuresFrom(Records, 0);
    }
    for (const record of Records.slice(0, messages.length))
      loggedWith(idsOf(requestId, record), () => logInfo('message.handled'));
    return failuresFrom(Records, messages.length);
  });

const failuresFrom = (records: SQSEvent['Records'], place: number): SQSBatchResponse => ({
  batchItemFailures: records.slice(place).map(({ messageId }) => ({ itemIdentifier: messageId })),
});

/** The messages before the first that cannot be read. */
const readableOf = <Message>(
  records: SQSEvent['Records'],
  schema: z.ZodType<Message>,
): readonly Message[] => {
  const messages: Message[] = [];
  for (const { body, messageId } of records) {
    try {
      messages.push(schema.parse(JSON.parse(body)));
    } catch (error) {
      logError('batch.item-failed', error, { messageId });
      return messages;
    }
  }
  return messages;
};
