import { parseCitizenNumber } from '../../../shared/domain/identity/citizen-number.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { UploadedFile } from '../../../shared/lambda/multipart.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import type { RowFault } from './row-fault.ts';

/** The template's heading of the column every table about people has. */
export const CITIZEN_HEADING = '居民身份证号码';

const CITIZEN_ID = ['citizen_id', CITIZEN_HEADING, '公民身份号码', '身份证号码', '身份证号'];
const HEADER_LINE = 1;

/** One data row of a table about people, known by their number in the campaign; `cell` reads a column under any of its headings. */
export type PersonRow = {
  readonly line: number;
  readonly number: string;
  cell(headings: readonly string[]): string;
};

export type People = { readonly rows: readonly PersonRow[]; readonly faults: readonly RowFault[] };

/** Refusals of the file as a whole, in the words of what is imported. */
export type WholeFileCodes = {
  readonly header: (column: string) => KnownRefusal;
  readonly empty: KnownRefusal;
};

/**
 * Reads an uploaded table (.xlsx, or .csv in UTF-8 or GBK) with a column of citizen numbers and the `columns` named (each by any
 * of its headings). Faults of the file as a whole stand alone (`table.*`, `codes`); otherwise every row's own:
 * `scores.citizen-id`, `people.duplicate-row` (facts `first`: the earlier line). Rows with such a fault are left out.
 */
export async function readPeople(
  file: UploadedFile,
  columns: readonly (readonly string[])[],
  codes: WholeFileCodes,
  numberOf: (citizenId: string) => Promise<string>,
): Promise<People> {
  const whole = (line: number, field: string, refusal: KnownRefusal): People => ({
    rows: [],
    faults: [{ line, field, refusal }],
  });
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) {
    const { line } = table.refusal.facts ?? {};
    return whole(typeof line === 'number' ? line : 0, 'file', table.refusal);
  }
  const { header, rows } = table.value;
  const person = header.find((heading) => CITIZEN_ID.includes(heading));
  const missing = [CITIZEN_ID, ...columns].find((names) => !header.some((name) => names.includes(name)));
  if (person === undefined || missing !== undefined) {
    const column = missing?.[0] ?? 'citizen_id';
    return whole(HEADER_LINE, column, codes.header(column));
  }
  if (rows.length === 0) return whole(0, 'file', codes.empty);
  const people: PersonRow[] = [];
  const faults: RowFault[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of rows) {
    const parsed = parseCitizenNumber(cells[person] ?? '');
    if (!parsed.ok) {
      faults.push({ line, field: 'citizen_id', refusal: { code: 'scores.citizen-id', facts: { line } } });
      continue;
    }
    const number = await numberOf(parsed.value.citizenId);
    const first = lineOf.get(number);
    if (first !== undefined) {
      const refusal: KnownRefusal = { code: 'people.duplicate-row', facts: { line, first } };
      faults.push({ line, field: 'citizen_id', refusal });
      continue;
    }
    lineOf.set(number, line);
    const cell = (headings: readonly string[]) =>
      cells[header.find((name) => headings.includes(name)) ?? ''] ?? '';
    people.push({ line, number, cell });
  }
  return { rows: people, faults };
}
