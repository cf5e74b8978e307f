import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { StreamPosition } from './message.ts';

/** What came of it: handled again, no longer there (a stream keeps a day), or handed over and failed again. */
export type ReadAgain = 'handled' | 'gone' | 'failed';

const GONE = ['TrimmedDataAccessException', 'ExpiredIteratorException', 'ResourceNotFoundException'];
const outcome = z.object({ batchItemFailures: z.array(z.unknown()) });

const isAfter = (a: string, b: string): boolean => BigInt(a) > BigInt(b);

const recordsAt = async (
  streams: DynamoDBStreamsClient,
  { streamArn, shardId, startSequenceNumber, endSequenceNumber }: StreamPosition,
): Promise<readonly StreamRecord[]> => {
  const shards = shardId
    ? [shardId]
    : (
        (await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }))).StreamDescription?.Shards ??
        []
      ).map((shard) => shard.ShardId ?? '');
  const found: StreamRecord[] = [];
  for (const ShardId of shards) {
    let { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({
        ...{ StreamArn: streamArn, ShardId, ShardIteratorType: 'AT_SEQUENCE_NUMBER' },
        SequenceNumber: startSequenceNumber,
      }),
    );
    while (ShardIterator) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator }));
      const records = page.Records ?? [];
      found.push(
        ...records.filter(({ dynamodb }) => !isAfter(dynamodb?.SequenceNumber ?? '0', endSequenceNumber)),
      );
      const last = records.at(-1)?.dynamodb?.SequenceNumber;
      if (last === undefined || !isAfter(endSequenceNumber, last)) break;
      ShardIterator = page.NextShardIterator;
    }
  }
  return found;
};

/** The SDK gives bytes and dates; an event of Lambda holds base64 and seconds. */
export const eventJson = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(eventJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, eventJson(inner)]));
};

/** Reads the records of a position from the table's stream and hands them to the relay, as Lambda does. */
export const readAgain = async (
  { streams, lambda }: { readonly streams: DynamoDBStreamsClient; readonly lambda: LambdaClient },
  relay: string,
  position: StreamPosition,
): Promise<ReadAgain> => {
  let records: readonly StreamRecord[];
  try {
    records = await recordsAt(streams, position);
  } catch (error) {
    if (error instanceof Error && GONE.includes(error.name)) return 'gone';
    throw error;
  }
  if (records.length < position.batchSize) return 'gone';
  const event = records.map((record) => ({
    ...Object(eventJson(record)),
    ...{ eventSource: 'aws:dynamodb', eventSourceARN: position.streamArn },
  }));
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: relay, Payload: Buffer.from(JSON.stringify({ Records: event })) }),
  );
  if (FunctionError !== undefined) return 'failed';
  const { batchItemFailures } = outcome.parse(JSON.parse(Buffer.from(Payload ?? []).toString('utf8')));
  return batchItemFailures.length === 0 ? 'handled' : 'failed';
};
