import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClients } from '../../infra/local/endpoints.ts';
import { testCloud } from '../setup/cloud.ts';
import { eventSource, lambda, writeAssembly } from './mini-assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'judicial-window-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const READER = `import { appendFileSync } from 'node:fs';
export const handler = async ({ Records }) => {
  appendFileSync(process.env.CALLS, Records.map((record) => record.dynamodb.Keys.pk.S).join('') + '\\n');
};`;

let cloud: Cloud;
afterEach(() => cloud.stop());

/** A table whose stream a function reads so; answers the keys of each of its calls. */
const reading = async (name: string, source: object) => {
  const file = join(folder, name);
  cloud = await testCloud({
    assemblyDir: writeAssembly({
      functions: { Reader: READER },
      resources: {
        Items: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
            AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
            BillingMode: 'PAY_PER_REQUEST',
            StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
          },
        },
        Reader: lambda('Reader', { CALLS: file }),
        Source: eventSource('Items', 'StreamArn', 'Reader', { StartingPosition: 'TRIM_HORIZON', ...source }),
      },
      outputs: { TableName: { Ref: 'Items' } },
    }),
  });
  return () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []);
};

const put = async (keys: string) => {
  const { dynamodb } = createClients(cloud.endpoints);
  for (const pk of keys)
    await dynamodb.send(new PutItemCommand({ TableName: cloud.tableName, Item: { pk: { S: pk } } }));
};

test('records are gathered until a batch is full, or until somebody waits for them', async () => {
  const Pattern = JSON.stringify({
    dynamodb: { Keys: { pk: { S: [...'abcdef'].map((prefix) => ({ prefix })) } } },
  });
  const calls = await reading('full', {
    BatchSize: 3,
    MaximumBatchingWindowInSeconds: 300,
    FilterCriteria: { Filters: [{ Pattern }] },
  });
  await put('ab~c~~de');
  await cloud.idle();
  // What is left out takes no place in a batch.
  expect(calls()).toEqual(['abc', 'de']);
  await put('f');
  await cloud.idle();
  expect(calls()).toEqual(['abc', 'de', 'f']);
});

test('after their time they are handed over though nobody waits', async () => {
  const calls = await reading('time', { BatchSize: 100, MaximumBatchingWindowInSeconds: 1 });
  await put('ab');
  await vi.waitFor(() => expect(calls().join('')).toBe('ab'), { timeout: 10_000, interval: 50 });
});
