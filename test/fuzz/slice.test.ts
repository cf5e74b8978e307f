import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { TABLE } from '../adapters/engines.ts';
import { NOBODY } from './actors.ts';
import { type Fuzz, judge, openFuzz } from './fuzz.ts';
import type { FuzzRequest } from './requests.ts';
import { send } from './send.ts';
import { differences, digestOf, readState, restore } from './state.ts';

let fuzz: Fuzz;
beforeAll(async () => {
  fuzz = await openFuzz(inject('bundlesDir'));
});
afterAll(() => fuzz?.stop());

test('every route answers hostile requests whole, in time, and changes nothing for whoever may not', async () => {
  await fuzz.visit({ times: 2, seed: 20240620 });
  console.info(fuzz.tally.text());
  expect(fuzz.tally.operations.size).toBe(fuzz.operations.length);
  // Not all of them are turned away at the door.
  expect(fuzz.tally.statuses.get(200)).toBeGreaterThan(100);
});

describe('what would be a finding', () => {
  const asked = (): FuzzRequest => {
    const operation =
      fuzz.operations.find(({ key }) => key === 'GET /notices') ?? expect.fail('no such route');
    return {
      operation,
      actor: NOBODY,
      method: 'GET',
      target: '/notices',
      headers: {},
      cookies: [],
      body: undefined,
    };
  };

  test.each([
    ['an error', async () => Promise.reject(new Error('broken'))],
    ['no answer', async () => undefined],
    ['a header no server can write', async () => ({ statusCode: 200, headers: { location: '/公告' } })],
    ['a cookie that sets another header', async () => ({ statusCode: 200, cookies: ['a=b\r\nx: y'] })],
  ])('%s', async (_, site) => {
    await expect(send(asked(), { site })).rejects.toThrow();
  });

  test.each([500, 503, 418])('the status %i', async (statusCode) => {
    const answered = await send(asked(), { site: async () => ({ statusCode }) });
    expect(() => judge(asked(), answered)).toThrow(String(statusCode));
  });

  test('any change of the table, which is then put back', async () => {
    const before = await readState();
    const dynamodb = new DynamoDBClient({});
    await dynamodb.send(
      new PutItemCommand({
        TableName: TABLE,
        Item: { pk: { S: 'CAMPAIGN#x' }, sk: { S: 'C' }, t: { S: 'x' } },
      }),
    );
    const after = await readState();
    expect(differences(before, after)).toEqual(['CAMPAIGN#x|C']);
    expect(digestOf(after)).not.toBe(digestOf(before));
    await restore(before, after);
    expect(digestOf(await readState())).toBe(digestOf(before));
    dynamodb.destroy();
  });
});
