import type { Answer } from '../http/answer.ts';

/** A table with its header and nothing else, opened by Excel as UTF-8 through its BOM. */
export const template = (name: string, columns: readonly string[]): Answer => ({
  kind: 'file',
  name: `${name}模板.csv`,
  type: 'text/csv; charset=utf-8',
  bytes: new TextEncoder().encode(`\ufeff${columns.join(',')}\r\n`),
});
