import type { QuotaStore } from '../../ports/quota-store.ts';
import { follows, getItem, putItem, queryItems } from './commands.ts';
import {
  fromFiledItem,
  fromOfficesItem,
  fromStatementItem,
  toFiledItem,
  toOfficesItem,
  toStatementItem,
} from './items/quota-items.ts';
import { FILED_NUMBER, OFFICES, QUOTA_PARTITION, STATEMENT_PREFIX, statementKey } from './keys.ts';
import { progressUpdate } from './progress-update.ts';
import type { Table } from './table.ts';
import { versionedPut, writeAll, writeTogether } from './transaction.ts';

const lastAt = ({ log }: { readonly log: readonly { readonly at: number }[] }): number => log.at(-1)?.at ?? 0;

/** QuotaStore over the county's table: one partition, every item with a version that its writes are conditional on. */
export const quotaStore = (table: Table): QuotaStore => ({
  offices: async () => {
    const item = await getItem(table, OFFICES);
    return item === undefined ? { offices: [], version: 0, log: [] } : fromOfficesItem(item);
  },

  saveOffices: async (next) =>
    (await putItem(table, toOfficesItem(next), follows(next.version))).written ? 'written' : 'stale',

  find: async (serial) => {
    const item = await getItem(table, statementKey(serial));
    return item && fromStatementItem(item);
  },

  statements: async () => {
    const query = {
      by: 'pk',
      partition: QUOTA_PARTITION,
      prefix: STATEMENT_PREFIX,
      newestFirst: true,
    } as const;
    return (await queryItems(table, query)).map(fromStatementItem);
  },

  save: async (statement) =>
    (await putItem(table, toStatementItem(statement), follows(statement.version))).written
      ? 'written'
      : 'stale',

  file: async (statement, next) => {
    const number = toFiledItem(next, lastAt(statement));
    const writes = [versionedPut(table, toStatementItem(statement)), versionedPut(table, number)];
    return writeAll(table, writes);
  },

  filed: async () => {
    const item = await getItem(table, FILED_NUMBER);
    return item === undefined ? { version: 0, campaigns: [] } : fromFiledItem(item);
  },

  publishCampaign: async (code, progress, next) => {
    const number = toFiledItem(next, lastAt(progress));
    const update = { Update: progressUpdate(table, code, progress) };
    const [lost] = await writeTogether(table, [update, versionedPut(table, number)]);
    if (lost === undefined) return 'written';
    return lost === 0 ? 'stale-progress' : 'stale-number';
  },
});
