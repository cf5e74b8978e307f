import { isCampaignCode } from '../../domain/campaign/code.ts';
import type { ScoreStore } from '../../ports/score-store.ts';
import { ABSENT, putItem, queryItems } from './commands.ts';
import { fromSheetItem, toSheetItem } from './items/sheet-item.ts';
import { campaignPartition, sheetPrefix } from './keys.ts';
import type { Table } from './table.ts';

/** ScoreStore over the county's table: one immutable item per imported sheet. */
export const scoreStore = (table: Table): ScoreStore => ({
  add: async (sheet) => ((await putItem(table, toSheetItem(sheet), ABSENT)).written ? 'written' : 'stale'),

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
