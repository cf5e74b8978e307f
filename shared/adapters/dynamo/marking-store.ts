import { noticeId } from '../../domain/notices/notice-id.ts';
import type { MarkingChange, MarkingStore, StoredEntry } from '../../ports/marking-store.ts';
import { ABSENT, follows, queryItems } from './commands.ts';
import {
  fromEntryItem,
  fromHeadItem,
  fromMarkSettlementItem,
  markingItemType,
  toEntryItem,
  toHeadItem,
  toMarkSettlementItem,
} from './items/marking-items.ts';
import { toSheetItem } from './items/sheet-item.ts';
import { campaignKey, campaignPartition, markingPrefix, noticeKey } from './keys.ts';
import { NONE_IN_FORCE } from './notice-store.ts';
import type { Table } from './table.ts';
import { check, inVersion, put, writeTogether } from './transaction.ts';

/** The latest entry of each examiner; who entered first stands first. Takes entries in order of version. */
const latestOfEach = (entries: readonly StoredEntry[]): readonly StoredEntry[] => [
  ...new Map(entries.map((entry) => [entry.examiner, entry])).values(),
];

/** MarkingStore over the county's table: immutable items for entries and settlements, one head that counts the changes. */
export const markingStore = (table: Table): MarkingStore => ({
  find: async (campaign, kind) => {
    const items = await queryItems(table, {
      by: 'pk',
      partition: campaignPartition(campaign),
      prefix: markingPrefix(kind),
    });
    const typed = items.map((item) => ({ t: markingItemType(item), item }));
    const of = (t: string) => typed.filter((one) => one.t === t).map(({ item }) => item);
    const [head] = of('marking').map(fromHeadItem);
    return {
      version: head?.version ?? 0,
      entries: latestOfEach(of('mark-entry').map(fromEntryItem)),
      settlements: of('mark-settlement').map(fromMarkSettlementItem),
    };
  },

  change: async ({ campaign, kind, version, progress, added, sheet }: MarkingChange) => {
    const item = 'entry' in added ? toEntryItem(added.entry) : toMarkSettlementItem(added.settlement);
    const failed = await writeTogether(table, [
      check(table, noticeKey(noticeId(campaign, kind)), NONE_IN_FORCE),
      inVersion(table, campaignKey(campaign), progress),
      put(table, toHeadItem({ campaign, kind, version }), follows(version)),
      put(table, item, ABSENT),
      ...(sheet ? [put(table, toSheetItem(sheet), ABSENT)] : []),
    ]);
    if (failed.length === 0) return 'written';
    return failed.length === 1 && failed[0] === 0 ? 'locked' : 'stale';
  },
});
