import type { ObjectionStore, Settlement } from '../../ports/objection-store.ts';
import { ABSENT, getItem, putItem, queryItems } from './commands.ts';
import { countFailedLookup, failedLookups } from './failed-lookups.ts';
import { fromListedObjection, fromObjectionItem, toObjectionItem } from './items/objection-item.ts';
import { toChecksItem } from './items/record-items.ts';
import { fromSupplementItem, toSupplementItem } from './items/supplement-item.ts';
import { noticePartition, objectionKey, objectionLookups, objectionsOf, SUPPLEMENT_PREFIX } from './keys.ts';
import type { Table } from './table.ts';
import { put, versionedPut, writeAll } from './transaction.ts';

/** ObjectionStore over the county's table: one item per objection, supplements beside the notice they belong to. */
export const objectionStore = (table: Table): ObjectionStore => {
  const settle = ({ objection, strike, supplement }: Settlement): Promise<'written' | 'stale'> =>
    writeAll(table, [
      versionedPut(table, toObjectionItem(objection)),
      ...(strike ? [versionedPut(table, toChecksItem(strike.checks, strike.position))] : []),
      ...(supplement ? [put(table, toSupplementItem(supplement), ABSENT)] : []),
    ]);

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
