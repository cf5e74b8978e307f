import type { Attempts } from '../../ports/attempts.ts';
import { countFailedLookup, failedLookups } from './failed-lookups.ts';
import type { Table } from './table.ts';

/** Attempts over the county's table, beside the failed look-ups of numbers. */
export const attempts = (table: Table): Attempts => ({
  count: (subject, hour) => countFailedLookup(table, subject, hour),
  counted: (subject, hour) => failedLookups(table, subject, hour),
});
