import * as z from 'zod';
import type { Announcements } from '../../ports/message-store.ts';
import { ABSENT, getItem, putItem, queryItems } from './commands.ts';
import { announcedKey, NOTICES, noticeKey, noticeListedIn } from './keys.ts';
import type { Table } from './table.ts';

const noticeItem = z.lazy(() => z.object({ notice: z.object({ campaign: z.string() }) }));
const listed = z.lazy(() => z.object({ gsi1sk: z.string() }));

/** Older ones are history: nobody waits to hear of them. */
const LATEST_MS = 90 * 24 * 3_600_000;

/** Announcements over the county's table: a mark beside each notice whose readers have been told. */
export const announcements = (table: Table): Announcements => {
  const has = async (notice: string): Promise<boolean> =>
    (await getItem(table, announcedKey(notice))) !== undefined;

  return {
    has,

    mark: async (notice, at) => {
      await putItem(table, { ...announcedKey(notice), t: 'announced', at }, ABSENT);
    },

    due: async (now) => {
      const entries = await queryItems(table, { by: 'gsi1pk', partition: NOTICES, newestFirst: true });
      const recent = entries
        .map((item) => noticeListedIn(listed.parse(item).gsi1sk))
        .filter(({ publishedAt }) => publishedAt <= now && publishedAt > now - LATEST_MS);
      const told = await Promise.all(recent.map(({ id }) => has(id)));
      const untold = recent.filter((_, index) => told[index] === false);
      return Promise.all(
        untold.map(async ({ id, publishedAt }) => {
          const { notice } = noticeItem.parse(await getItem(table, noticeKey(id)));
          return { id, publishedAt, campaign: notice.campaign };
        }),
      );
    },
  };
};
