import { createHmac } from 'node:crypto';
import { canonicalItem } from '../../ledger/leaf.ts';
import type { Subkey } from './county-secret.ts';
import { isSame } from './is-same.ts';

const ID_DIGITS = 16;

export type FindingItem = Readonly<Record<string, unknown>>;

/**
 * What tells findings that the audits and the console wrote from those that somebody else put into the table: HMAC-SHA256 (RFC 2104) with
 * subkeys of the county's secret, which no editor of the table has.
 */
export const findingKeysOf = (subkey: Subkey) => {
  const hmac = async (use: string, text: string): Promise<string> =>
    createHmac('sha256', await subkey(use))
      .update(text)
      .digest('hex');
  const macOf = (item: FindingItem): Promise<string> => hmac('finding', canonicalItem({ item }));
  return {
    /** The id of what is told from all else by this text: nobody can put anything in its place before it is found. */
    idOf: async (identity: string): Promise<string> =>
      (await hmac('finding-id', identity)).slice(0, ID_DIGITS),
    /** The whole item with its MAC: key, content, version, state, what was done by whom in which role, and what the list shows of it. */
    sealed: async (item: FindingItem): Promise<FindingItem> => ({ ...item, mac: await macOf(item) }),
    /** Whether an item is, to the letter, one that was sealed. */
    isGenuine: async ({ mac, ...item }: FindingItem): Promise<boolean> =>
      typeof mac === 'string' && isSame(mac, await macOf(item)),
  };
};
