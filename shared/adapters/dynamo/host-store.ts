import { isCampaignCode } from '../../domain/campaign/code.ts';
import type { HostStore } from '../../ports/host-store.ts';
import { follows, getItem, putItem } from './commands.ts';
import { fromHostItem, toHostItem } from './items/host-item.ts';
import { hostKey } from './keys.ts';
import type { Table } from './table.ts';

/** HostStore over the county's table: one item beside the campaign, with a version its writes are conditional on. */
export const hostStore = (table: Table): HostStore => ({
  find: async (campaign) => {
    const item = isCampaignCode(campaign) ? await getItem(table, hostKey(campaign)) : undefined;
    return item && fromHostItem(item);
  },

  save: async (next) =>
    (await putItem(table, toHostItem(next), follows(next.version))).written ? 'written' : 'stale',
});
