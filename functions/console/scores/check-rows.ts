import { parseCitizenNumber } from '../../../shared/domain/identity/citizen-number.ts';
import type { EnteredMark } from '../../../shared/domain/model/marking.ts';
import { parseMark } from '../../../shared/domain/ranking/mark.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import type { RowFault } from '../imports/row-fault.ts';
import type { ScoreRow } from './score-columns.ts';

/** Application number of a citizen number in this campaign; whether anybody applied under it is another question. */
export type NumberOf = (citizenId: string) => Promise<string>;

/** What every row says, by application number: one mark, or those of the two markings of a paper. */
export type CheckedRows = {
  readonly values: Readonly<Record<string, EnteredMark>>;
  readonly faults: readonly RowFault[];
};

/**
 * Checks every row of a score sheet and collects all faults, so that the file can be mended in one go. `applicants` are the
 * application numbers of the campaign. An empty interview cell is no mark; an empty written cell is a fault.
 * Faults: `scores.citizen-id`, `scores.unknown-person`, `scores.duplicate-row` (facts `first`: the earlier line),
 * and those of `parseMark`.
 */
export async function checkRows(
  rows: readonly ScoreRow[],
  kind: SheetKind,
  applicants: ReadonlySet<string>,
  numberOf: NumberOf,
): Promise<CheckedRows> {
  const values: Record<string, EnteredMark> = {};
  const faults: RowFault[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, citizenId, marks, fields } of rows) {
    const fault = (field: string, refusal: KnownRefusal) => faults.push({ line, field, refusal });
    const parsed = parseCitizenNumber(citizenId);
    const number = parsed.ok ? await numberOf(parsed.value.citizenId) : undefined;
    const earlier = number === undefined ? undefined : lineOf.get(number);
    if (number === undefined) fault('citizen_id', { code: 'scores.citizen-id', facts: { line } });
    else if (earlier !== undefined)
      fault('citizen_id', { code: 'scores.duplicate-row', facts: { line, first: earlier } });
    else if (!applicants.has(number)) fault('citizen_id', { code: 'scores.unknown-person', facts: { line } });
    if (number !== undefined && earlier === undefined) lineOf.set(number, line);
    if (kind === 'interview' && marks.every((mark) => mark === '')) continue;
    const read = readMarks(marks, fields, (field, refusal, value) =>
      fault(field, { ...refusal, facts: { line, value } }),
    );
    if (read !== undefined && number !== undefined) values[number] = read;
  }
  return { values, faults };
}

/** The marks of one row; every cell that is none is a fault of its own column. */
function readMarks(
  marks: readonly string[],
  fields: readonly string[],
  fault: (field: string, refusal: KnownRefusal, value: string) => void,
): EnteredMark | undefined {
  const read = marks.map((text, index) => {
    const value = parseMark(text);
    if (!value.ok) fault(fields[index] ?? '', value.refusal, text);
    return value;
  });
  const [first, second] = read.flatMap((value) => (value.ok ? [value.value] : []));
  if (first === undefined || read.some(({ ok }) => !ok)) return undefined;
  return second === undefined ? first : [first, second];
}
