import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Condition, conditionInput, follows, type RawItem } from './commands.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** Somebody else changed the item, or is changing it at this very moment: either way it has to be read again. */
const LOST = ['ConditionalCheckFailed', 'TransactionConflict'];

export type Write = NonNullable<
  ConstructorParameters<typeof TransactWriteItemsCommand>[0]['TransactItems']
>[number];

/** A put under a condition. */
export const conditionalPut = (table: Table, item: RawItem, condition: Condition): Write => ({
  Put: {
    TableName: table.name,
    Item: marshall(item, { removeUndefinedValues: true }),
    ...conditionInput(condition),
  },
});

/** A put of the version that follows the stored one. */
export const versionedPut = (table: Table, item: RawItem & { readonly version: number }): Write =>
  conditionalPut(table, item, follows(item.version));

/** Nothing is written, but the stored item must still be of this version; 0: it must still not be there. */
export const unchanged = (table: Table, key: Key, version: number): Write => ({
  ConditionCheck: { TableName: table.name, Key: marshall(key), ...conditionInput(follows(version + 1)) },
});

/** Writes all or nothing; answers the place of the first write that lost against somebody else's, or undefined. */
export const writeTogether = async (table: Table, writes: readonly Write[]): Promise<number | undefined> => {
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
    return undefined;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const lost = error.CancellationReasons?.findIndex(({ Code }) => LOST.includes(Code ?? '')) ?? -1;
    if (lost === -1) throw error;
    return lost;
  }
};
