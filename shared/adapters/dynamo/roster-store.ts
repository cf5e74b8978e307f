import type { RosterStore } from '../../ports/roster-store.ts';
import { ABSENT, putItem, queryItems } from './commands.ts';
import { fromRosterItem, toRosterItem } from './items/roster-item.ts';
import { campaignPartition, ROSTER } from './keys.ts';
import type { Table } from './table.ts';

/** RosterStore over the county's table: one immutable item per imported roster. */
export const rosterStore = (table: Table): RosterStore => ({
  add: async (roster) => ((await putItem(table, toRosterItem(roster), ABSENT)).written ? 'written' : 'stale'),

  latest: async (campaign) => {
    const [item] = await queryItems(table, {
      by: 'pk',
      partition: campaignPartition(campaign),
      prefix: ROSTER,
      newestFirst: true,
      limit: 1,
    });
    return item && fromRosterItem(item);
  },
});
