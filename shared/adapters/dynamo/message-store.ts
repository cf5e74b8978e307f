import { isCampaignCode } from '../../domain/campaign/code.ts';
import type { MessageStore } from '../../ports/message-store.ts';
import { ABSENT, type Condition, getItem, putItem, queryItems } from './commands.ts';
import { fromListedMessage, fromMessageItem, toMessageItem } from './items/message-item.ts';
import { dossier, MESSAGE_PREFIX, messageKey, SHARDS, toldPartition } from './keys.ts';
import type { Table } from './table.ts';

const NOT_DELIVERED: Condition = {
  expression: 'attribute_exists(pk) AND summary.sms.#state <> :delivered',
  names: { '#state': 'state' },
  values: { ':delivered': 'delivered' },
};

/** MessageStore over the county's table: a message lies with the applicant's other records, and is listed by campaign. */
export const messageStore = (table: Table): MessageStore => ({
  keep: async (message) => {
    const put = await putItem(table, toMessageItem(message), ABSENT);
    return put.written ? message : fromMessageItem(put.existing);
  },

  find: async (number, { id, slot }) => {
    const item = await getItem(table, messageKey(number, slot, id));
    return item && fromMessageItem(item);
  },

  markSms: async (message, sms) => {
    await putItem(table, toMessageItem({ ...message, sms }), NOT_DELIVERED);
  },

  listOf: async (number) => {
    const query = {
      by: 'pk',
      partition: dossier(number),
      prefix: MESSAGE_PREFIX,
      newestFirst: true,
    } as const;
    return (await queryItems(table, query)).map(fromMessageItem).sort((a, b) => b.at - a.at);
  },

  told: async (campaign) => {
    if (!isCampaignCode(campaign)) return [];
    const shards = Array.from({ length: SHARDS }, (_, shard) => toldPartition(campaign, shard));
    const pages = await Promise.all(
      shards.map((partition) => queryItems(table, { by: 'gsi1pk', partition, newestFirst: true })),
    );
    return pages
      .flat()
      .map(fromListedMessage)
      .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  },
});
