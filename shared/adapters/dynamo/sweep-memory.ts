import * as z from 'zod';
import type { SweepMemories } from '../../ports/sweep-memory.ts';
import { follows, getItem, putItem } from './commands.ts';
import { SWEEP_MEMORY } from './keys.ts';
import type { Table } from './table.ts';

const item = z.lazy(() =>
  z.object({
    version: z.number().int(),
    next: z.number().int().nonnegative(),
    waiting: z.array(z.string()),
    after: z.string().optional(),
  }),
);

/** SweepMemories over the county's table. */
export const sweepMemories = (table: Table): SweepMemories => ({
  read: async () => {
    const raw = await getItem(table, SWEEP_MEMORY);
    if (raw === undefined) return { memory: { next: 0, waiting: [] }, version: 0 };
    const { version, ...memory } = item.parse(raw);
    return { memory, version };
  },

  write: async ({ next, waiting, after }, before) => {
    const version = before + 1;
    const memory = { next, waiting, ...(after !== undefined && { after }) };
    return (await putItem(table, { ...SWEEP_MEMORY, version, ...memory }, follows(version))).written
      ? 'written'
      : 'stale';
  },
});
