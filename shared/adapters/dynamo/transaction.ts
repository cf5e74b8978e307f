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

/** A put, under a condition if there is one. */
export const put = (table: Table, item: RawItem, condition?: Condition): Write => ({
  Put: {
    TableName: table.name,
    Item: marshall(item, { removeUndefinedValues: true }),
    ...(condition && conditionInput(condition)),
  },
});

/** A put of the version that follows the stored one. */
export const versionedPut = (table: Table, item: RawItem & { readonly version: number }): Write =>
  put(table, item, follows(item.version));

/** Nothing is written, but this must hold of the stored item. */
export const check = (table: Table, key: Key, condition: Condition): Write => ({
  ConditionCheck: { TableName: table.name, Key: marshall(key), ...conditionInput(condition) },
});

/** Nothing is written, but the item, which is there from version 0 on (a campaign), must still be of this version. */
export const inVersion = (table: Table, key: Key, version: number): Write =>
  check(table, key, { expression: 'version = :version', values: { ':version': version } });

/** Nothing is written, but the item, whose first version is 1, must still be of this version; 0: it must still not be there. */
export const unchanged = (table: Table, key: Key, version: number): Write =>
  check(table, key, follows(version + 1));

/** Writes all or nothing; answers the places of the writes that lost against somebody else's, none when it was written. */
export const writeTogether = async (table: Table, writes: readonly Write[]): Promise<readonly number[]> => {
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
    return [];
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    const lost = reasons.flatMap(({ Code }, place) => (LOST.includes(Code ?? '') ? [place] : []));
    if (lost.length === 0) throw error;
    return lost;
  }
};

/** Writes all or nothing; `stale` when one of them lost against somebody else's. */
export const writeAll = async (table: Table, writes: readonly Write[]): Promise<'written' | 'stale'> =>
  (await writeTogether(table, writes)).length === 0 ? 'written' : 'stale';
