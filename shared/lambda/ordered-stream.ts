import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { logError, loggedWith } from './log.ts';
import type { StreamHandler } from './stream.ts';

/**
 * As streamStack, for a reader that must not do anything before what came earlier: what `read` makes of the records of a batch is
 * handled together, in their order. When the handling fails the stream offers the whole batch again, so it must bear being done again.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const orderedStreamStack = <Item>(
  read: (record: DynamoDBRecord) => Item | undefined,
  handle: (items: readonly Item[]) => Promise<void>,
): StreamHandler =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(({ Records }, { awsRequestId: requestId }) =>
    loggedWith({ requestId }, async () => {
      const sequence = Records[0]?.dynamodb?.SequenceNumber ?? '';
      try {
        const items = Records.map(read).filter((item) => item !== undefined);
        if (items.length > 0) await handle(items);
        return { batchItemFailures: [] };
      } catch (error) {
        logError('stream.batch-failed', error, { sequence });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    }),
  );
