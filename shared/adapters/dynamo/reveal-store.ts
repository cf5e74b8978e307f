import type { RevealStore } from '../../ports/reveal-store.ts';
import { ABSENT, putItem, queryItems } from './commands.ts';
import { fromRevealItem, toRevealItem } from './items/reveal-item.ts';
import { REVEAL_PREFIX, revealPartition } from './keys.ts';
import type { Table } from './table.ts';

/** RevealStore over the county's table: a record lies in the partition of whom it is about, apart from every other by its sort key. */
export const revealStore = (table: Table): RevealStore => ({
  record: async (reveal) => {
    await putItem(table, toRevealItem(reveal), ABSENT);
  },

  of: async (person) => {
    const query = { by: 'pk', partition: revealPartition(person), prefix: REVEAL_PREFIX } as const;
    return (await queryItems(table, query)).map(fromRevealItem);
  },
});
