import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { getItem } from './commands.ts';
import { lookupKey } from './keys.ts';
import type { Table } from './table.ts';

const counter = z.lazy(() => z.object({ failures: z.number().int() }));
const TWO_HOURS = 7200;

/** Adds one failed look-up to the counter of `number` in `hour` (`YYYY-MM-DDTHH`, UTC); answers the count before it. */
export const countFailedLookup = async (table: Table, number: string, hour: string): Promise<number> => {
  const at = Date.parse(`${hour}:00:00Z`);
  const { Attributes } = await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall(lookupKey(number, hour)),
      UpdateExpression: 'ADD failures :one SET t = :t, #at = :at, #ttl = :ttl',
      ExpressionAttributeNames: { '#at': 'at', '#ttl': 'ttl' },
      ExpressionAttributeValues: marshall({
        ':one': 1,
        ':t': 'lookup',
        ':at': at,
        ':ttl': at / 1000 + TWO_HOURS,
      }),
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return counter.parse(unmarshall(Attributes ?? {})).failures - 1;
};

/** Failed look-ups of `number` counted in `hour` so far. */
export const failedLookups = async (table: Table, number: string, hour: string): Promise<number> => {
  const item = await getItem(table, lookupKey(number, hour));
  return item ? counter.parse(item).failures : 0;
};
