import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import type { BatchHandler } from './batch.ts';
import { logError } from './log.ts';

/**
 * As batchStack, for a first-in-first-out queue: messages are handled one after another, and from the first that fails on all are
 * reported, so that none is done before one that came earlier.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const orderedBatchStack = <Message>(
  schema: z.ZodType<Message>,
  handle: (message: Message) => Promise<void>,
): BatchHandler =>
  middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    for (const [place, { body, messageId }] of Records.entries()) {
      try {
        await handle(schema.parse(JSON.parse(body)));
      } catch (error) {
        logError('batch.item-failed', error, { messageId });
        return {
          batchItemFailures: Records.slice(place).map((record) => ({ itemIdentifier: record.messageId })),
        };
      }
    }
    return { batchItemFailures: [] };
  });
