import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClients } from '../../infra/local/endpoints.ts';
import { faultOf, filterOf } from '../../infra/local/events/event-filter.ts';
import { testCloud } from '../setup/cloud.ts';
import { eventSource, lambda, writeAssembly } from './mini-assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'judicial-filter-'));
const callsFile = join(folder, 'calls.txt');
/** The keys of each call, in order. */
const calls = () =>
  existsSync(callsFile)
    ? readFileSync(callsFile, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => line.split(','))
    : [];

const READER = `import { appendFileSync } from 'node:fs';
export const handler = async ({ Records }) => {
  appendFileSync(process.env.CALLS, Records.map((record) => record.dynamodb.Keys.pk.S).join() + '\\n');
};`;

const from = (...prefixes: readonly string[]) =>
  JSON.stringify({ dynamodb: { Keys: { pk: { S: prefixes.map((prefix) => ({ prefix })) } } } });

const assemblyOf = (source: 'Items' | 'Inbox', pattern: string) =>
  writeAssembly({
    functions: { Reader: READER },
    resources: {
      Inbox: { Type: 'AWS::SQS::Queue' },
      Items: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
          AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
          BillingMode: 'PAY_PER_REQUEST',
          StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        },
      },
      Reader: lambda('Reader', { CALLS: callsFile }),
      Source: eventSource(source, source === 'Items' ? 'StreamArn' : 'Arn', 'Reader', {
        ...(source === 'Items' && { StartingPosition: 'TRIM_HORIZON' }),
        FilterCriteria: { Filters: [{ Pattern: pattern }] },
      }),
    },
    outputs: { TableName: { Ref: 'Items' } },
  });

let cloud: Cloud;
beforeAll(async () => {
  cloud = await testCloud({
    assemblyDir: assemblyOf('Items', from('a', 'b')),
    dataDir: join(folder, 'data'),
  });
});
afterAll(async () => {
  await cloud.stop();
  await rm(folder, { recursive: true, force: true });
});

const put = async (...keys: readonly string[]) => {
  const { dynamodb } = createClients(cloud.endpoints);
  for (const pk of keys)
    await dynamodb.send(new PutItemCommand({ TableName: cloud.tableName, Item: { pk: { S: pk } } }));
  await cloud.idle();
};

test('records that the filter leaves out never wake the function, and hold up nothing', async () => {
  await put('~1', '~2');
  expect(calls()).toEqual([]);
  await put('~3', 'a', '~4', 'b~', '~5');
  expect(calls().flat()).toEqual(['a', 'b~']);
  // Their place in the stream is passed: what comes next is read from there.
  const kept = readFileSync(join(folder, 'data', 'Source.checkpoints.json'), 'utf8');
  expect(Object.values(JSON.parse(kept))).toEqual(['7']);
});

describe('a filter', () => {
  const record = (pk: string) => ({ dynamodb: { Keys: { pk: { S: pk } } } });
  test.each([
    ['that beginning', [from('a')], 'a~', true],
    ['another beginning', [from('a')], '~a', false],
    ['the second of two beginnings', [from('a', '~')], '~a', true],
    ['the second of two filters', [from('a'), from('~')], '~a', true],
    ['no filter at all', [], '~a', true],
  ])('%s', (_, patterns, pk, passes) => expect(filterOf(patterns)(record(pk))).toBe(passes));

  test('does not match a field that is not there', () =>
    expect(filterOf([from('~')])({ dynamodb: { Keys: { pk: { N: '1' } } } })).toBe(false));

  test.each([
    ['another rule', { dynamodb: { Keys: { pk: { S: [{ suffix: '~' }] } } } }, 'dynamodb.Keys.pk.S'],
    ['a value', { dynamodb: { Keys: { pk: { S: ['a'] } } } }, 'dynamodb.Keys.pk.S'],
    ['a list of beginnings', { dynamodb: { pk: [{ prefix: ['~', 'a'] }] } }, 'dynamodb.pk'],
    ['a beginning left out', { dynamodb: { pk: [{ 'anything-but': { prefix: '~' } }] } }, 'dynamodb.pk'],
    ['no rule', { dynamodb: { pk: [] } }, 'dynamodb.pk'],
    ['nothing to match', { dynamodb: {} }, 'dynamodb'],
    ['another part of the record', { eventName: [{ prefix: 'R' }] }, 'eventName'],
  ])('with %s is refused', (_, pattern, where) => expect(faultOf(JSON.stringify(pattern))).toContain(where));

  test('that is no JSON is refused', () => expect(faultOf('{')).toContain('must be JSON'));

  test.each([
    ['with a rule that is not known', 'Items', '{"dynamodb":{"pk":[{"exists":false}]}}', 'dynamodb.pk'],
    ['on a queue', 'Inbox', from('a'), 'streams only'],
  ] as const)('%s keeps the cloud from starting', async (_, source, pattern, problem) => {
    await expect(testCloud({ assemblyDir: assemblyOf(source, pattern) })).rejects.toThrow(problem);
  });
});
