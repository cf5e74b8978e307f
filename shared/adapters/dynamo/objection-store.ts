import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { ObjectionStore, Settlement } from '../../ports/objection-store.ts';
import {
  ABSENT,
  type Condition,
  conditionInput,
  follows,
  getItem,
  putItem,
  queryItems,
  type RawItem,
} from './commands.ts';
import { countFailedLookup, failedLookups } from './failed-lookups.ts';
import { fromListedObjection, fromObjectionItem, toObjectionItem } from './items/objection-item.ts';
import { toChecksItem } from './items/record-items.ts';
import { fromSupplementItem, toSupplementItem } from './items/supplement-item.ts';
import { noticePartition, objectionKey, objectionLookups, objectionsOf, SUPPLEMENT_PREFIX } from './keys.ts';
import type { Table } from './table.ts';

/** ObjectionStore over the county's table: one item per objection, supplements beside the notice they belong to. */
export const objectionStore = (table: Table): ObjectionStore => {
  const put = (item: RawItem, condition: Condition) => ({
    Put: {
      TableName: table.name,
      Item: marshall(item, { removeUndefinedValues: true }),
      ...conditionInput(condition),
    },
  });

  const settle = async ({ objection, strike, supplement }: Settlement): Promise<'written' | 'stale'> => {
    const items = [
      put(toObjectionItem(objection), follows(objection.version)),
      ...(strike ? [put(toChecksItem(strike.checks, strike.position), follows(strike.checks.version))] : []),
      ...(supplement ? [put(toSupplementItem(supplement), ABSENT)] : []),
    ];
    try {
      await table.client.send(new TransactWriteItemsCommand({ TransactItems: items }));
      return 'written';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      if (error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed')) return 'stale';
      throw error;
    }
  };

  return {
    settle,

    file: async (objection) => {
      const outcome = await putItem(table, toObjectionItem(objection), ABSENT);
      return outcome.written ? outcome : { written: false, existing: fromObjectionItem(outcome.existing) };
    },

    find: async (number) => {
      const item = await getItem(table, objectionKey(number));
      return item && fromObjectionItem(item);
    },

    list: async (campaign) =>
      (await queryItems(table, { by: 'gsi1pk', partition: objectionsOf(campaign) })).map(fromListedObjection),

    supplements: async (notice) =>
      (
        await queryItems(table, { by: 'pk', partition: noticePartition(notice), prefix: SUPPLEMENT_PREFIX })
      ).map(fromSupplementItem),

    addSupplement: async (supplement) =>
      (await putItem(table, toSupplementItem(supplement), ABSENT)).written ? 'written' : 'stale',

    countFailedLookup: (number, hour) => countFailedLookup(table, objectionLookups(number), hour),
    failedLookups: (number, hour) => failedLookups(table, objectionLookups(number), hour),
  };
};
