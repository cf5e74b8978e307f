import * as z from 'zod';
import type { ScoredClosings } from '../../ports/scored-closings.ts';
import { type Condition, getItem, putItem } from './commands.ts';
import { scoredKey } from './keys.ts';
import type { Table } from './table.ts';

const item = z.lazy(() => z.object({ closedAt: z.number().int() }));

const notEarlier = (closedAt: number): Condition => ({
  expression: 'attribute_not_exists(pk) OR closedAt < :closedAt',
  values: { ':closedAt': closedAt },
});

/** ScoredClosings over the county's table. */
export const scoredClosings = (table: Table): ScoredClosings => ({
  last: async (campaign) => {
    const raw = await getItem(table, scoredKey(campaign));
    return raw === undefined ? undefined : item.parse(raw).closedAt;
  },

  mark: async (campaign, closedAt) => {
    await putItem(table, { ...scoredKey(campaign), closedAt }, notEarlier(closedAt));
  },
});
