import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test, vi } from 'vitest';
import { createClients } from '../../infra/local/endpoints.ts';
import { isAfter } from '../../infra/local/events/stream-consumer.ts';
import { testCloud } from '../setup/cloud.ts';
import { eventSource, lambda, writeAssembly } from './mini-assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'judicial-readers-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
const seen = (name: string) =>
  existsSync(file(name)) ? readFileSync(file(name), 'utf8').trim().split('\n') : [];

// Writes down what it sees, in order; refuses everything while its gate is missing.
const READER = `import { appendFileSync, existsSync } from 'node:fs';
export const handler = async ({ Records }) => {
  if (!existsSync(process.env.GATE)) throw new Error('not yet');
  appendFileSync(process.env.SEEN, Records.map((record) => record.dynamodb.NewImage.pk.S + '\\n').join(''));
};`;

const reader = (name: string) => lambda(name, { SEEN: file(name), GATE: file(`${name}.gate`) });
const assemblyDir = writeAssembly({
  functions: { Quick: READER, Late: READER },
  resources: {
    Items: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      },
    },
    Quick: reader('Quick'),
    Late: reader('Late'),
    QuickSource: eventSource('Items', 'StreamArn', 'Quick', { StartingPosition: 'TRIM_HORIZON' }),
    LateSource: eventSource('Items', 'StreamArn', 'Late', { StartingPosition: 'TRIM_HORIZON' }),
  },
  outputs: { TableName: { Ref: 'Items' } },
});

test('two that read one stream do not wait for each other, and each goes on after a restart where it was', async () => {
  const start = () => testCloud({ assemblyDir, dataDir: file('data') });
  const put = async (cloud: Awaited<ReturnType<typeof start>>, keys: readonly string[]) => {
    const { dynamodb } = createClients(cloud.endpoints);
    for (const pk of keys)
      await dynamodb.send(new PutItemCommand({ TableName: cloud.tableName, Item: { pk: { S: pk } } }));
  };
  writeFileSync(file('Quick.gate'), '');
  const first = await start();
  await put(first, ['a', 'b', 'c']);
  await vi.waitFor(() => expect(seen('Quick')).toEqual(['a', 'b', 'c']), { timeout: 20_000, interval: 50 });
  expect(seen('Late')).toEqual([]);
  await first.stop();

  writeFileSync(file('Late.gate'), '');
  const second = await start();
  await put(second, ['d']);
  await second.idle();
  for (const name of ['Quick', 'Late']) expect(seen(name)).toEqual(['a', 'b', 'c', 'd']);
  await second.stop();
});

test.each([
  ['2', '1', true],
  ['1', '1', false],
  ['10', '9', true],
  ['9', '10', false],
  [
    '49590338271490256608559692538361571095921575989136588898',
    '49590338271490256608559692538361571095921575989136588897',
    true,
  ],
  ['1', undefined, true],
])('%s comes after %s: %s', (one, other, after) => expect(isAfter(one, other)).toBe(after));
