import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import type { Table } from '../../../shared/tables/table.ts';

/** Headings a column may have: first the template's, then what an officer's own sheet calls it, last the fixed name. */
const HEADINGS: Readonly<Record<'citizen_id' | SheetKind, readonly string[]>> = {
  citizen_id: ['居民身份证号码', '公民身份号码', '身份证号码', '身份证号', 'citizen_id'],
  written: ['笔试成绩', '笔试', 'written'],
  interview: ['面试成绩', '面试', 'interview'],
  exam: ['考试成绩', '考试', 'exam'],
};

/** The header line of an empty sheet, in the words of its reader. */
export const templateHeader = (kind: SheetKind): readonly string[] =>
  [HEADINGS.citizen_id, HEADINGS[kind]].flatMap(([first]) => first ?? []);

export type ScoreRow = { readonly line: number; readonly citizenId: string; readonly mark: string };

/** The rows of a score table, reduced to the two columns that count; or which column is missing. */
export function scoreRows(
  { header, rows }: Table,
  kind: SheetKind,
): { readonly rows: readonly ScoreRow[] } | { readonly missing: KnownRefusal } {
  const columnOf = (name: 'citizen_id' | SheetKind) =>
    header.find((heading) => HEADINGS[name].includes(heading));
  const [person, mark] = [columnOf('citizen_id'), columnOf(kind)];
  if (person === undefined || mark === undefined) {
    const column = person === undefined ? 'citizen_id' : kind;
    const headings = HEADINGS[column].join('、');
    return { missing: { code: 'scores.header', field: column, facts: { column, headings } } };
  }
  return {
    rows: rows.map(({ line, cells }) => ({ line, citizenId: cells[person] ?? '', mark: cells[mark] ?? '' })),
  };
}
