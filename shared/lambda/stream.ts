import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { logError, loggedWith } from './log.ts';

export type StreamHandler = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse>;

/** What came of one record: what to do with it, or `unreadable` with the reason. */
export type StreamItem<Item> = { readonly sequence: string; readonly item: Item };

/**
 * Wraps the reader of a table stream (ReportBatchItemFailures). `read` turns each record into the items to deliver (none:
 * nobody cares); `deliver` sends them all and answers those that did not get through. Lambda offers the stream again
 * from the earliest sequence number reported on, so whatever was delivered after it comes twice: receivers are idempotent.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const streamStack = <Item>(
  read: (record: DynamoDBRecord) => readonly Item[],
  deliver: (items: readonly StreamItem<Item>[]) => Promise<readonly StreamItem<Item>[]>,
): StreamHandler =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler((event, { awsRequestId: requestId }) =>
    loggedWith({ requestId }, async () => {
      const items: StreamItem<Item>[] = [];
      const failed: string[] = [];
      for (const record of event.Records) {
        const sequence = record.dynamodb?.SequenceNumber ?? '';
        try {
          items.push(...read(record).map((item) => ({ sequence, item })));
        } catch (error) {
          logError('stream.item-unreadable', error, { sequence });
          failed.push(sequence);
        }
      }
      const undelivered = await deliver(items);
      failed.push(...undelivered.map(({ sequence }) => sequence));
      return { batchItemFailures: [...new Set(failed)].map((itemIdentifier) => ({ itemIdentifier })) };
    }),
  );
