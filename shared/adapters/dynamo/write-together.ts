import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Condition, conditionInput, type RawItem } from './commands.ts';
import type { Table } from './table.ts';

/** Somebody else changed an item, or is changing it at this very moment: either way it has to be read again. */
const LOST = ['ConditionalCheckFailed', 'TransactionConflict'];

/** One put of several that are made together. */
export type PutTogether = { readonly item: RawItem; readonly condition?: Condition };

/** Puts all of them or none; `stale` when a condition did not hold, or somebody else wrote one of them at the same moment. */
export const putTogether = async (
  table: Table,
  puts: readonly PutTogether[],
): Promise<'written' | 'stale'> => {
  const TransactItems = puts.map(({ item, condition }) => ({
    Put: {
      TableName: table.name,
      Item: marshall(item, { removeUndefinedValues: true }),
      ...(condition && conditionInput(condition)),
    },
  }));
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems }));
    return 'written';
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    if (error.CancellationReasons?.some(({ Code }) => LOST.includes(Code ?? ''))) return 'stale';
    throw error;
  }
};
