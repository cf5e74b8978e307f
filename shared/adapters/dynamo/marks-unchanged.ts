import type { MarksBasis } from '../../ports/campaign-store.ts';
import { ABSENT } from './commands.ts';
import { markingHeadKey, sheetKey } from './keys.ts';
import type { Table } from './table.ts';
import { check, unchanged } from './transaction.ts';

/** What must hold for a notice to be written that was composed of these marks: nobody entered anything since. */
export const marksUnchanged = (table: Table, campaign: string, { kind, sheet, marking }: MarksBasis) => [
  check(table, sheetKey(campaign, kind, sheet + 1), ABSENT),
  ...(marking === undefined ? [] : [unchanged(table, markingHeadKey(campaign, kind), marking)]),
];
