import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Condition, conditionInput, type RawItem } from './commands.ts';
import type { Table } from './table.ts';

export type Write = NonNullable<
  ConstructorParameters<typeof TransactWriteItemsCommand>[0]['TransactItems']
>[number];

/** A conditional put as one write of a transaction. */
export const putWrite = (table: Table, item: RawItem, condition: Condition): Write => ({
  Put: {
    TableName: table.name,
    Item: marshall(item, { removeUndefinedValues: true }),
    ...conditionInput(condition),
  },
});

/** Somebody else changed an item, or is changing it at this very moment: either way it has to be read again. */
const LOST = ['ConditionalCheckFailed', 'TransactionConflict'];

/** Writes all or nothing; `stale` when one of the writes lost against somebody else's. Anything else is thrown. */
export const writeAll = async (table: Table, writes: readonly Write[]): Promise<'written' | 'stale'> => {
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
    return 'written';
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    if (error.CancellationReasons?.some(({ Code }) => LOST.includes(Code ?? ''))) return 'stale';
    throw error;
  }
};
