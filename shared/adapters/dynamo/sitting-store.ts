import type { SittingStore } from '../../ports/sitting-store.ts';
import { ABSENT, type Condition, follows, getItem, putItem, queryItems } from './commands.ts';
import {
  fromArrangementItems,
  fromSittingItem,
  toArrangementItems,
  toSittingItem,
  toTicketItem,
} from './items/sitting-items.ts';
import { arrangementPrefix, campaignPartition, sittingKey } from './keys.ts';
import type { Table } from './table.ts';
import { put, writeAll } from './transaction.ts';

/** No ticket yet, or one that an earlier arrangement said. */
const olderThan = (since: number): Condition => ({
  expression: 'attribute_not_exists(pk) OR since < :since',
  values: { ':since': since },
});

/** SittingStore over the county's table: the sitting and its arrangements beside the campaign, tickets beside their owners. */
export const sittingStore = (table: Table): SittingStore => ({
  find: async (campaign, stage) => {
    const item = await getItem(table, sittingKey(campaign, stage));
    return item && fromSittingItem(item);
  },

  save: async (sitting) =>
    (await putItem(table, toSittingItem(sitting), follows(sitting.version))).written ? 'written' : 'stale',

  arrange: (sitting, arrangement) =>
    writeAll(table, [
      put(table, toSittingItem(sitting), follows(sitting.version)),
      ...toArrangementItems(arrangement).map((item) => put(table, item, ABSENT)),
    ]),

  arrangement: async (campaign, stage, version) => {
    const prefix = arrangementPrefix(stage, version);
    return fromArrangementItems(
      await queryItems(table, { by: 'pk', partition: campaignPartition(campaign), prefix }),
    );
  },

  issue: async (ticket) =>
    (await putItem(table, toTicketItem(ticket), olderThan(ticket.since))).written ? 'issued' : 'exists',
});
