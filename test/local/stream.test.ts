import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, expect, test } from 'vitest';
import { createClients } from '../../infra/local/endpoints.ts';
import { testCloud } from '../setup/cloud.ts';
import { eventSource, lambda, writeAssembly } from './mini-assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'judicial-stream-'));
const seenFile = join(folder, 'seen.txt');
const seen = () => (existsSync(seenFile) ? readFileSync(seenFile, 'utf8').split('\n').slice(0, -1) : []);
afterAll(() => rm(folder, { recursive: true, force: true }));

// Writes down what it sees, in order; a record named poison breaks the whole batch.
const READER = `import { appendFileSync } from 'node:fs';
export const handler = async ({ Records }) => {
  const keys = Records.map((record) => record.dynamodb.NewImage.pk.S);
  if (keys.includes('poison')) throw new Error('poison');
  appendFileSync(process.env.SEEN, keys.map((key) => key + '\\n').join(''));
};`;

const assemblyDir = writeAssembly({
  functions: { Reader: READER },
  resources: {
    Lost: { Type: 'AWS::SQS::Queue' },
    Items: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      },
    },
    Reader: lambda('Reader', { SEEN: seenFile }),
    Source: eventSource('Items', 'StreamArn', 'Reader', {
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Lost', 'Arn'] } } },
    }),
  },
  outputs: { TableName: { Ref: 'Items' }, LostQueueUrl: { Ref: 'Lost' } },
});

test('every record is handled once and in order, over a restart, around a poisonous one', async () => {
  const start = () => testCloud({ assemblyDir, dataDir: join(folder, 'data') });
  const put = async (cloud: Awaited<ReturnType<typeof start>>, keys: readonly string[]) => {
    const { dynamodb } = createClients(cloud.endpoints);
    for (const pk of keys) {
      await dynamodb.send(new PutItemCommand({ TableName: cloud.tableName, Item: { pk: { S: pk } } }));
    }
    await cloud.idle();
  };
  const first = await start();
  await put(first, ['a', 'b', 'poison', 'c']);
  expect(seen()).toEqual(['a', 'b', 'c']);
  const { sqs } = createClients(first.endpoints);
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: first.queueUrls.lost }));
  expect(JSON.parse(Messages?.[0]?.Body ?? '{}').DDBStreamBatchInfo).toMatchObject({
    batchSize: 1,
    startSequenceNumber: '3',
    endSequenceNumber: '3',
  });
  await first.stop();

  const second = await start();
  await put(second, ['d', 'e']);
  expect(seen()).toEqual(['a', 'b', 'c', 'd', 'e']);
  await second.stop();
});
