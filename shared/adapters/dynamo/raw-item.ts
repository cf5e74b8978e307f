import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Image } from '../../ledger/leaf.ts';
import type { Table } from './table.ts';

/** An item in DynamoDB's own JSON, as the log digests it; `item` is its key, `pk|sk`. Consistent read. */
export const readRawItem =
  (table: Table) =>
  async (item: string): Promise<Image | undefined> => {
    const bar = item.lastIndexOf('|');
    const key = { pk: item.slice(0, bar), sk: item.slice(bar + 1) };
    const { Item } = await table.client.send(
      new GetItemCommand({ TableName: table.name, Key: marshall(key), ConsistentRead: true }),
    );
    return Item && Object.fromEntries(Object.entries(Item).map(([name, value]) => [name, { ...value }]));
  };
