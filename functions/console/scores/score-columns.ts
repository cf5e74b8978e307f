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

/** Headings of the two markings of a paper (一评、二评), where a campaign has its papers marked twice. */
const MARKINGS: Readonly<Partial<Record<SheetKind, readonly (readonly string[])[]>>> = {
  written: [
    ['笔试一评', 'written_1'],
    ['笔试二评', 'written_2'],
  ],
  exam: [
    ['考试一评', 'exam_1'],
    ['考试二评', 'exam_2'],
  ],
};

/** Whether the sheet of a kind may have a column for each of the two markings; an interview has no paper. */
export const hasMarkings = (kind: SheetKind): boolean => MARKINGS[kind] !== undefined;

/** The header line of an empty sheet, in the words of its reader; `markings`: with a column for each of the two. */
export const templateHeader = (kind: SheetKind, markings = false): readonly string[] => {
  const marks = (markings && MARKINGS[kind]) || [HEADINGS[kind]];
  return [HEADINGS.citizen_id, ...marks].flatMap(([first]) => first ?? []);
};

/** One row as typed; `marks` holds one cell, or two where both markings of a paper are given. `fields` names their columns. */
export type ScoreRow = {
  readonly line: number;
  readonly citizenId: string;
  readonly marks: readonly string[];
  readonly fields: readonly string[];
};

type Found = { readonly rows: readonly ScoreRow[] } | { readonly missing: KnownRefusal };

/**
 * The rows of a score table, reduced to the columns that count; or which column is missing. With `twice` the two markings of a
 * paper may stand in two columns instead of the one mark.
 */
export function scoreRows({ header, rows }: Table, kind: SheetKind, twice = false): Found {
  const columnOf = (names: readonly string[]) => header.find((heading) => names.includes(heading));
  const person = columnOf(HEADINGS.citizen_id);
  const single = columnOf(HEADINGS[kind]);
  const pair = twice ? (MARKINGS[kind] ?? []).flatMap((names) => columnOf(names) ?? []) : [];
  const columns = pair.length === 2 ? pair : single === undefined ? [] : [single];
  const fields = columns.length === 2 ? [`${kind}_1`, `${kind}_2`] : [kind];
  if (person === undefined || columns.length === 0) {
    const column = person === undefined ? 'citizen_id' : kind;
    const headings = HEADINGS[column].join('、');
    return { missing: { code: 'scores.header', field: column, facts: { column, headings } } };
  }
  return {
    rows: rows.map(({ line, cells }) => ({
      line,
      citizenId: cells[person] ?? '',
      marks: columns.map((column) => cells[column] ?? ''),
      fields,
    })),
  };
}
