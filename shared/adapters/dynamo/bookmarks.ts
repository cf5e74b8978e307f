import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Bookmarks } from '../../ports/audit-store.ts';
import type { Subkey } from '../crypto/county-secret.ts';
import { isSame } from '../crypto/is-same.ts';
import { ABSENT, follows, getItem, putItem } from './commands.ts';
import { bookmarkBegunKey, bookmarkKey } from './keys.ts';
import type { Table } from './table.ts';
import { put, writeAll } from './transaction.ts';

const item = z.lazy(() =>
  z.object({ version: z.number().int(), at: z.number().int(), state: z.string(), mac: z.string() }),
);

/**
 * Bookmarks of one audit, each under an HMAC-SHA256 with a subkey of the county's secret: whoever can write the table alone can
 * neither move an audit past what they did nor back, nor make it forget unseen: that there is a bookmark is a fact of its own, which the
 * log knows.
 * @param schema of the state, which is stored as JSON text.
 */
export const bookmarksOf = <State>(
  table: Table,
  subkey: Subkey,
  audit: string,
  schema: z.ZodType<State>,
): Bookmarks<State> => {
  const macOf = async (version: number, at: number, state: string): Promise<string> =>
    createHmac('sha256', await subkey('audit-bookmark'))
      .update(JSON.stringify([audit, version, at, state]))
      .digest('hex');

  return {
    read: async () => {
      const seen = await getItem(table, bookmarkKey(audit));
      if (seen === undefined && (await getItem(table, bookmarkBegunKey(audit))) === undefined)
        return { kind: 'none' };
      // Asked once more: it may have been written between the two reads.
      const raw = seen ?? (await getItem(table, bookmarkKey(audit)));
      if (raw === undefined) return { kind: 'lost' };
      const parsed = item.safeParse(raw);
      if (!parsed.success) return { kind: 'altered' };
      const { version, at, state, mac } = parsed.data;
      if (!isSame(mac, await macOf(version, at, state))) return { kind: 'altered' };
      return { kind: 'kept', version, at, state: schema.parse(JSON.parse(state)) };
    },

    write: async (state, after, at) => {
      const next = after.kind === 'kept' ? after.version + 1 : 1;
      const text = JSON.stringify(state);
      const mac = await macOf(next, at, text);
      const bookmark = { ...bookmarkKey(audit), version: next, at, state: text, mac };
      if (after.kind === 'none') {
        // Together: what says that there is a bookmark must never be there without one.
        const begun = { ...bookmarkBegunKey(audit), t: 'audit-begun', at };
        return writeAll(table, [put(table, bookmark, ABSENT), put(table, begun, ABSENT)]);
      }
      const done = await putItem(table, bookmark, after.kind === 'altered' ? undefined : follows(next));
      return done.written ? 'written' : 'stale';
    },
  };
};
