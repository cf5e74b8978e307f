import * as z from 'zod';
import type { RememberedTerms } from '../../ports/remembered-terms.ts';
import type { Subkey } from '../crypto/county-secret.ts';
import { bookmarksOf } from './bookmarks.ts';
import type { Table } from './table.ts';

const remembered = z.lazy(() =>
  z.object({ terms: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly() }),
);

/** RememberedTerms over bookmarks of the audit: each under a key that no editor of the table has. */
export const rememberedTerms = (table: Table, subkey: Subkey): RememberedTerms => {
  const bookmark = (code: string) => bookmarksOf(table, subkey, `campaign-${code}`, remembered);
  return {
    get: async (code) => {
      const read = await bookmark(code).read();
      return read.kind === 'kept' ? { kind: 'kept', terms: read.state.terms } : { kind: read.kind };
    },
    keep: async (code, terms, at) => {
      const marks = bookmark(code);
      const before = await marks.read();
      if (before.kind !== 'kept') await marks.write({ terms }, before, at);
    },
  };
};
