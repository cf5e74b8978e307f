import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { KINDS } from '../../infra/local/resources/index.ts';
import { queueKind } from '../../infra/local/resources/queue.ts';
import { isAllowed, type TableRight, tableRights } from '../../infra/local/rights/policies.ts';
import { startTableGuard, type TableGuard } from '../../infra/local/rights/table-guard.ts';
import { askedBy } from '../../infra/local/rights/table-request.ts';
import { readAssembly } from '../../infra/local/template/assembly.ts';
import { readModel } from '../../infra/local/template/model.ts';
import { type Engines, startEngines, TABLE } from '../adapters/engines.ts';

const ARN = 'arn:aws:dynamodb:us-east-1:123456789012:table/county';
const RIGHTS: readonly TableRight[] = [
  { actions: ['GetItem', 'PutItem'], resources: [ARN], leadingKeys: ['APP#*', 'QUOTA'] },
  { actions: ['Query'], resources: [`${ARN}/index/gsi1`], leadingKeys: ['LIST#*'] },
];

describe('the guard before the table', () => {
  let engines: Engines;
  let guard: TableGuard;
  let client: DynamoDBClient;
  beforeAll(async () => {
    engines = await startEngines('dynamodb');
    guard = await startTableGuard({
      engine: process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '',
      tableArn: ARN,
      rights: new Map([['intake', RIGHTS]]),
    });
    client = new DynamoDBClient({ endpoint: guard.urlFor('intake') });
  });
  afterAll(async () => {
    client.destroy();
    await guard.stop();
    await engines.stop();
  });
  const put = (pk: string) => new PutItemCommand({ TableName: TABLE, Item: marshall({ pk, sk: 'A' }) });

  test('passes on what the function may do', async () => {
    await client.send(put('APP#1'));
    const { Item } = await client.send(
      new GetItemCommand({ TableName: TABLE, Key: marshall({ pk: 'APP#1', sk: 'A' }) }),
    );
    expect(Item).toEqual(marshall({ pk: 'APP#1', sk: 'A' }));
  });

  test('refuses the rest as AWS does, and says what was asked', async () => {
    const refused = client.send(put('~LEDGER#STATE'));
    await expect(refused).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: 'intake is not authorized to perform: dynamodb:PutItem on table, leading key ~LEDGER#STATE',
    });
    const stranger = new DynamoDBClient({ endpoint: guard.urlFor('nobody') });
    await expect(stranger.send(put('APP#1'))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    stranger.destroy();
  });

  test('refuses a transaction for the one write in it that is not allowed', async () => {
    const writes = ['APP#2', 'CAMP#1'].map((pk) => ({
      Put: { TableName: TABLE, Item: marshall({ pk, sk: 'A' }) },
    }));
    await expect(client.send(new TransactWriteItemsCommand({ TransactItems: writes }))).rejects.toThrow(
      'CAMP#1',
    );
  });

  test('tells the index from the table', async () => {
    const query = (index: object, name: string) =>
      client.send(
        new QueryCommand({
          TableName: TABLE,
          ...index,
          KeyConditionExpression: `${name} = :partition`,
          ExpressionAttributeValues: marshall({ ':partition': 'LIST#1' }),
        }),
      );
    expect((await query({ IndexName: 'gsi1' }, 'gsi1pk')).Items).toEqual([]);
    await expect(query({}, 'pk')).rejects.toThrow('dynamodb:Query on table');
  });
});

test('an operation that the guard does not know is an error, not a silence', () => {
  expect(() => askedBy('ExecuteStatement', {})).toThrow('ExecuteStatement');
});

test('a condition on keys does not hold back what names none, as in IAM', () => {
  expect(
    isAllowed([{ actions: ['Scan'], resources: [ARN], leadingKeys: ['APP#*'] }], ARN, { action: 'Scan' }),
  ).toBe(true);
});

test('the rights are read from the template’s own policies, each function’s from its own role', async () => {
  const { template } = await readAssembly(inject('assemblyDir'));
  const model = readModel(template, {
    kinds: KINDS,
    parameters: {},
    override: (type, one) => (type === queueKind.type ? { ...one, ref: `http://localhost/${one.ref}` } : one),
  });
  const rights = tableRights(model);
  const tableArn = rights.get('documents')?.flatMap(({ resources }) => resources)[0] ?? '';
  const may = (name: string, action: string, leadingKey: string) =>
    isAllowed(rights.get(name) ?? [], tableArn, { action, leadingKey });
  expect(may('documents', 'PutItem', 'UPLOAD#1')).toBe(true);
  expect(may('documents', 'PutItem', 'APP#1')).toBe(false);
  expect(may('ledger', 'PutItem', '~LEDGER#STATE')).toBe(true);
  expect(may('console', 'PutItem', '~LEDGER#STATE')).toBe(false);
  expect(may('site', 'ConditionCheckItem', 'APP#1')).toBe(true);
});
