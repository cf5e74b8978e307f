import { BatchGetItemCommand, type BatchGetItemCommandOutput, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Image } from '../../ledger/leaf.ts';
import type { TableReader } from '../../ports/table-reader.ts';
import { keyOfItem } from './keys.ts';
import { type Attributes, imageOf } from './raw-item.ts';
import type { Table } from './table.ts';

/** BatchGetItem takes at most 100 keys. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const BATCH = 100;
/** Items of one page: small enough that what a page leads to fits into one run of a function. */
const PAGE = 500;

const keys = z.lazy(() => z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }));
const cursorShape = z.lazy(() => z.object({ pk: z.string(), sk: z.string() }));

const byKey = (items: readonly Attributes[]): ReadonlyMap<string, Image> =>
  new Map(
    items.map((item) => {
      const { pk, sk } = keys.parse(item);
      return [`${pk.S}|${sk.S}`, imageOf(item)];
    }),
  );

/** TableReader over the county's table. */
export const tableReader = (table: Table): TableReader => {
  const batch = async (wanted: readonly string[]): Promise<readonly Attributes[]> => {
    const found: Attributes[] = [];
    let left: BatchGetItemCommandOutput['UnprocessedKeys'] = {
      [table.name]: { Keys: wanted.map((item) => marshall(keyOfItem(item))), ConsistentRead: true },
    };
    while (left && Object.keys(left).length > 0) {
      const answer: BatchGetItemCommandOutput = await table.client.send(
        new BatchGetItemCommand({ RequestItems: left }),
      );
      found.push(...(answer.Responses?.[table.name] ?? []));
      left = answer.UnprocessedKeys;
    }
    return found;
  };

  return {
    items: async (wanted) => {
      const once = [...new Set(wanted)];
      const batches = Array.from({ length: Math.ceil(once.length / BATCH) }, (_, place) =>
        once.slice(place * BATCH, (place + 1) * BATCH),
      );
      return byKey((await Promise.all(batches.map(batch))).flat());
    },

    page: async (cursor) => {
      const start = cursor === undefined ? undefined : cursorShape.parse(JSON.parse(cursor));
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new ScanCommand({
          TableName: table.name,
          ConsistentRead: true,
          Limit: PAGE,
          ...(start && { ExclusiveStartKey: marshall(start) }),
        }),
      );
      const last = LastEvaluatedKey && keys.parse(LastEvaluatedKey);
      return {
        items: byKey(Items),
        ...(last && { cursor: JSON.stringify({ pk: last.pk.S, sk: last.sk.S }) }),
      };
    },
  };
};
