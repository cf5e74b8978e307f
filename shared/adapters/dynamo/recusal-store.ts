import { isCampaignCode } from '../../domain/campaign/code.ts';
import { EMPTY_REGISTER } from '../../domain/model/recusal.ts';
import type { RecusalStore } from '../../ports/recusal-store.ts';
import { follows, getItem, putItem } from './commands.ts';
import { fromRegisterItem, toRegisterItem } from './items/recusal-item.ts';
import { recusalsKey } from './keys.ts';
import type { Table } from './table.ts';

/** RecusalStore over the county's table: one item per campaign, its writes conditional on the version before. */
export const recusalStore = (table: Table): RecusalStore => ({
  find: async (campaign) => {
    const item = isCampaignCode(campaign) ? await getItem(table, recusalsKey(campaign)) : undefined;
    return item === undefined ? EMPTY_REGISTER : fromRegisterItem(item);
  },

  save: async (campaign, next) =>
    (await putItem(table, toRegisterItem(campaign, next), follows(next.version))).written
      ? 'written'
      : 'stale',
});
