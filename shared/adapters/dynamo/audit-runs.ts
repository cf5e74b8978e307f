import * as z from 'zod';
import type { AuditRuns } from '../../ports/audit-store.ts';
import type { Subkey } from '../crypto/county-secret.ts';
import { bookmarksOf } from './bookmarks.ts';
import type { Table } from './table.ts';

const anyState = z.lazy(() => z.unknown());

/** AuditRuns out of the audits' bookmarks; what is in their state is nobody's business but theirs. */
export const auditRuns = (table: Table, subkey: Subkey): AuditRuns => ({
  last: async (audit) => {
    const bookmark = await bookmarksOf(table, subkey, audit, anyState).read();
    return bookmark.kind === 'kept' ? { at: bookmark.at } : bookmark.kind;
  },
});
