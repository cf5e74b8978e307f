import type { RevealStore } from '../../ports/reveal-store.ts';
import { ABSENT, putItem, queryItems } from './commands.ts';
import { fromRevealItem, toRevealItem } from './items/reveal-item.ts';
import { keyIn, REVEAL_PREFIX, revealPartition } from './keys.ts';
import type { Table } from './table.ts';
import { unlessUnreadable } from './unreadable.ts';

/** RevealStore over the county's table: a record lies in the partition of whom it is about, apart from every other by its sort key. */
export const revealStore = (table: Table): RevealStore => ({
  record: async (reveal) => {
    await putItem(table, toRevealItem(reveal), ABSENT);
  },

  of: async (person) => {
    const query = { by: 'pk', partition: revealPartition(person), prefix: REVEAL_PREFIX } as const;
    const items = await queryItems(table, query);
    const read = items.map((item) => unlessUnreadable(keyIn(item), async () => fromRevealItem(item)));
    return (await Promise.all(read)).filter((reveal) => reveal !== undefined);
  },
});
