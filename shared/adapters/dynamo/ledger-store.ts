import { EMPTY_FRONTIER } from '../../ledger/frontier.ts';
import { TILE_WIDTH } from '../../ledger/tiles.ts';
import type { LedgerStore, LogState } from '../../ports/ledger-store.ts';
import { ABSENT, follows, getItem, putItem, queryItems } from './commands.ts';
import {
  fromLedgerEntryItem,
  fromLogStateItem,
  indexOfFactItem,
  toLedgerEntryItem,
  toLedgerFactItem,
  toLogStateItem,
} from './items/ledger-items.ts';
import { LEDGER_STATE, ledgerBundle, ledgerEntryKey, ledgerFactKey, ledgerItem } from './keys.ts';
import type { Table } from './table.ts';
import { put, versionedPut, writeAll } from './transaction.ts';

const NOTHING_YET: LogState = { version: 0, frontier: EMPTY_FRONTIER, published: 0 };

/** LedgerStore over the county's table; the log's order is the state's, guarded by its version. */
export const ledgerStore = (table: Table): LedgerStore => ({
  state: async () => {
    const item = await getItem(table, LEDGER_STATE);
    return item === undefined ? NOTHING_YET : fromLogStateItem(item);
  },

  known: async (facts) => {
    const found = await Promise.all(
      facts.map(async ({ id, item }) => ((await getItem(table, ledgerFactKey(item, id))) ? [id] : [])),
    );
    return new Set(found.flat());
  },

  append: (entries, next) =>
    writeAll(table, [
      versionedPut(table, toLogStateItem(next)),
      ...entries.flatMap((entry) => [
        put(table, toLedgerFactItem(entry), ABSENT),
        put(table, toLedgerEntryItem(entry), ABSENT),
      ]),
    ]),

  bundle: async (index, skipped = 0) => {
    const from = ledgerEntryKey(index * TILE_WIDTH + skipped).sk;
    const items = await queryItems(table, { by: 'pk', partition: ledgerBundle(index), from });
    return items.map(fromLedgerEntryItem);
  },

  entry: async (index) => {
    const item = await getItem(table, ledgerEntryKey(index));
    return item && fromLedgerEntryItem(item);
  },

  indexesOf: async (item) => {
    const found = await queryItems(table, { by: 'pk', partition: ledgerItem(item) });
    return found.map(indexOfFactItem).sort((a, b) => a - b);
  },

  published: async (size, state) => {
    const next = { ...state, version: state.version + 1, published: size };
    return (await putItem(table, toLogStateItem(next), follows(next.version))).written ? 'written' : 'stale';
  },
});
