import {
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Condition, conditionInput, type RawItem } from './commands.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

export type Step = NonNullable<TransactWriteItemsCommandInput['TransactItems']>[number];

/** A put under a condition, as one step of a transaction. */
export const putStep = (table: Table, item: RawItem, condition: Condition): Step => ({
  Put: {
    TableName: table.name,
    Item: marshall(item, { removeUndefinedValues: true }),
    ...conditionInput(condition),
  },
});

/** Something that must hold of another item for the transaction to be written. */
export const checkStep = (table: Table, key: Key, condition: Condition): Step => ({
  ConditionCheck: { TableName: table.name, Key: marshall(key), ...conditionInput(condition) },
});

/**
 * Writes all steps or none. Answers the places of the steps whose condition failed, none when it was written; a transaction
 * that met another one under way counts as if every condition had failed, so that the caller looks again.
 */
export const transact = async (table: Table, steps: readonly Step[]): Promise<readonly number[]> => {
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: [...steps] }));
    return [];
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    const failed = codes.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []));
    if (failed.length > 0) return failed;
    if (codes.includes('TransactionConflict')) return steps.map((_, place) => place);
    throw error;
  }
};

/** Writes all steps or none; `stale` when one of them lost against somebody else's write. */
export const writeAll = async (table: Table, steps: readonly Step[]): Promise<'written' | 'stale'> =>
  (await transact(table, steps)).length === 0 ? 'written' : 'stale';
