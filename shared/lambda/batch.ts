import middy from '@middy/core';
import type { Context, SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import type { Instant } from '../domain/model/time.ts';
import { logError, loggedWith, logInfo } from './log.ts';
import { idsOf } from './message-ids.ts';

export type BatchHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/**
 * Wraps a queue worker (ReportBatchItemFailures): every message is parsed with `schema` and handled on its own. One that
 * cannot be read or fails is reported by its id, so that the queue offers it again and finally moves it to its dead-letter
 * queue, while the others of the batch are done.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * @param handle must be idempotent; its clock is the time inside the message. Where a message may have been written ahead of
 * its time, `sentAt` is when it was put into the queue.
 */
export const batchStack = <Message>(
  schema: z.ZodType<Message>,
  handle: (message: Message, sentAt: Instant) => Promise<void>,
): BatchHandler => {
  const one = async (record: SQSRecord): Promise<SQSBatchItemFailure[]> => {
    try {
      await handle(schema.parse(JSON.parse(record.body)), Number(record.attributes.SentTimestamp));
      logInfo('message.handled');
      return [];
    } catch (error) {
      logError('batch.item-failed', error);
      return [{ itemIdentifier: record.messageId }];
    }
  };
  return middy<SQSEvent, SQSBatchResponse>().handler(async (event, { awsRequestId }) => {
    const failures = await Promise.all(
      event.Records.map((record) => loggedWith(idsOf(awsRequestId, record), () => one(record))),
    );
    return { batchItemFailures: failures.flat() };
  });
};
