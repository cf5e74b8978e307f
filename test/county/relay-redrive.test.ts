import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { readAgain } from '../../infra/county/redrive/read-again.ts';
import { type PublicCloud, publicCloud } from '../web/public-cloud.ts';
import { type FakeAws, startFakeAws } from './fake-aws.ts';

let site: PublicCloud;
let aws: FakeAws;
beforeAll(async () => {
  site = await publicCloud();
  aws = await startFakeAws();
});
afterAll(async () => {
  await site.cloud.stop();
  await aws.stop();
});

const called = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      dynamodb: z.object({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number() }),
    }),
  ),
});

test('a position that is still in the stream is read again and handed to the relay, as Lambda does', async () => {
  await site.publish();
  const { cloud } = site;
  const dynamodb = new DynamoDBClient({});
  const streams = new DynamoDBStreamsClient({ endpoint: cloud.endpoints.dynamodb });
  const lambda = new LambdaClient({ endpoint: aws.url });
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: cloud.tableName }));
  const streamArn = Table?.LatestStreamArn ?? '';
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const shardId = StreamDescription?.Shards?.[0]?.ShardId ?? '';
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({
      StreamArn: streamArn,
      ShardId: shardId,
      ShardIteratorType: 'TRIM_HORIZON',
    }),
  );
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  const number = Records[0]?.dynamodb?.SequenceNumber ?? '';
  const position = {
    streamArn,
    shardId,
    startSequenceNumber: number,
    endSequenceNumber: number,
    batchSize: 1,
  };

  const events: unknown[] = [];
  aws.state.invoke = (_name, event) => {
    events.push(event);
    return { batchItemFailures: [] };
  };
  expect(await readAgain({ streams, lambda }, 'relay-1', position)).toBe('handled');
  const [record] = called.parse(events[0]).Records;
  expect(record).toMatchObject({ eventName: 'INSERT', dynamodb: { SequenceNumber: number } });

  aws.state.invoke = () => ({ batchItemFailures: [{ itemIdentifier: number }] });
  expect(await readAgain({ streams, lambda }, 'relay-1', position)).toBe('failed');
  expect(await readAgain({ streams, lambda }, 'relay-1', { ...position, batchSize: 2 })).toBe('gone');
  for (const client of [dynamodb, streams, lambda]) client.destroy();
});
