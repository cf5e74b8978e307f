import { isCampaignCode } from '../../domain/campaign/code.ts';
import { noticeId } from '../../domain/notices/notice-id.ts';
import type { ScoreStore } from '../../ports/score-store.ts';
import { ABSENT, queryItems } from './commands.ts';
import { fromSheetItem, toSheetItem } from './items/sheet-item.ts';
import { campaignPartition, noticeKey, sheetPrefix } from './keys.ts';
import { NONE_IN_FORCE } from './notice-store.ts';
import type { Table } from './table.ts';
import { check, put, writeTogether } from './transaction.ts';

/** ScoreStore over the county's table: one immutable item per imported sheet. */
export const scoreStore = (table: Table): ScoreStore => ({
  add: async (sheet) => {
    const [first] = await writeTogether(table, [
      put(table, toSheetItem(sheet), ABSENT),
      check(table, noticeKey(noticeId(sheet.campaign, sheet.kind)), NONE_IN_FORCE),
    ]);
    if (first === undefined) return 'written';
    return first === 0 ? 'stale' : 'locked';
  },

  latest: async (campaign, kind) => {
    if (!isCampaignCode(campaign)) return undefined;
    const [item] = await queryItems(table, {
      by: 'pk',
      partition: campaignPartition(campaign),
      prefix: sheetPrefix(kind),
      newestFirst: true,
      limit: 1,
    });
    return item && fromSheetItem(item);
  },
});
