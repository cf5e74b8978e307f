import { type AttributeValue, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Image } from '../../ledger/leaf.ts';
import { keyOfItem } from './keys.ts';
import type { Table } from './table.ts';

export type Attributes = Readonly<Record<string, AttributeValue>>;

/** What the SDK read, as the log digests it. */
export const imageOf = (item: Attributes): Image =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, { ...value }]));

/** An item in DynamoDB's own JSON, as the log digests it; `item` is its key, `pk|sk`. Consistent read. */
export const readRawItem =
  (table: Table) =>
  async (item: string): Promise<Image | undefined> => {
    const { Item } = await table.client.send(
      new GetItemCommand({ TableName: table.name, Key: marshall(keyOfItem(item)), ConsistentRead: true }),
    );
    return Item && imageOf(Item);
  };
