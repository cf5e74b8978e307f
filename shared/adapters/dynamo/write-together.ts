import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Condition, conditionInput, type RawItem } from './commands.ts';
import type { Table } from './table.ts';

/** Somebody else changed the item, or is changing it at this very moment: either way it has to be read again. */
const LOST = ['ConditionalCheckFailed', 'TransactionConflict'];

/** Writes every item under its condition, or none; `stale` when one of them lost against somebody else's write. */
export const putTogether = async (
  table: Table,
  puts: readonly { readonly item: RawItem; readonly condition: Condition }[],
): Promise<'written' | 'stale'> => {
  const items = puts.map(({ item, condition }) => ({
    Put: {
      TableName: table.name,
      Item: marshall(item, { removeUndefinedValues: true }),
      ...conditionInput(condition),
    },
  }));
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: items }));
    return 'written';
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    if (error.CancellationReasons?.some(({ Code }) => LOST.includes(Code ?? ''))) return 'stale';
    throw error;
  }
};
