import type { LotMarks } from '../../../shared/domain/model/panel.ts';
import { parseMark } from '../../../shared/domain/ranking/mark.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { RowFault } from '../imports/row-fault.ts';

/** One lot as written, in a file, a form or by a program: `cells` are the members' marks in the order of their seats. */
export type MarkRow = { readonly line: number; readonly lot: string; readonly cells: readonly string[] };

export type MarkRows = {
  readonly rows: Readonly<Record<string, LotMarks>>;
  readonly faults: readonly RowFault[];
};

const ABSENT = ['缺考', 'absent'];

/** What a seat's column is called. */
export const seatHeading = (seat: number): string => `考官${seat}`;

type RowResult = { readonly marks?: LotMarks; readonly faults: readonly RowFault[] };

const marksIn = ({ line, cells }: MarkRow, examiners: number): RowResult => {
  const written = Array.from({ length: examiners }, (_, seat) => (cells[seat] ?? '').trim());
  const absent = written.filter((cell) => ABSENT.includes(cell)).length;
  const fault = (seat: number, refusal: KnownRefusal): RowFault => ({
    line,
    field: seatHeading(seat + 1),
    refusal,
  });
  if (absent > 0) {
    const seat = written.findIndex((cell) => cell !== '' && !ABSENT.includes(cell));
    return seat === -1
      ? { marks: 'absent', faults: [] }
      : { faults: [fault(seat, { code: 'panel-marks.partly-absent', facts: { line } })] };
  }
  const marks: number[] = [];
  const faults: RowFault[] = [];
  for (const [seat, cell] of written.entries()) {
    const mark = parseMark(cell);
    if (mark.ok && mark.value !== 'absent') marks.push(mark.value);
    else if (cell === '') faults.push(fault(seat, { code: 'panel-marks.missing', facts: { line } }));
    else if (!mark.ok) faults.push(fault(seat, { code: mark.refusal.code, facts: { line, value: cell } }));
  }
  return faults.length === 0 ? { marks, faults } : { faults };
};

/**
 * Checks a panel's sheet and collects all faults. A row without anything in it is a lot not heard yet. 缺考 stands for all
 * members: with or without the others filled in, but never beside a mark.
 * Faults: `panel-marks.lot` (facts.value: not a lot of this panel), `panel-marks.lot-twice` (facts.first), `panel-marks.missing`,
 * `panel-marks.partly-absent`, those of `parseMark`, and `panel-marks.empty` when no lot has anything.
 */
export const checkMarkRows = (
  given: readonly MarkRow[],
  lots: ReadonlySet<string>,
  examiners: number,
): MarkRows => {
  const rows: Record<string, LotMarks> = {};
  const faults: RowFault[] = [];
  const lineOf = new Map<string, number>();
  for (const row of given) {
    const { line, lot, cells } = row;
    const first = lineOf.get(lot);
    lineOf.set(lot, first ?? line);
    if (!lots.has(lot))
      faults.push({ line, field: 'lot', refusal: { code: 'panel-marks.lot', facts: { value: lot } } });
    else if (first !== undefined)
      faults.push({ line, field: 'lot', refusal: { code: 'panel-marks.lot-twice', facts: { first } } });
    else if (cells.some((cell) => cell.trim() !== '')) {
      const result = marksIn(row, examiners);
      faults.push(...result.faults);
      if (result.marks !== undefined) rows[lot] = result.marks;
    }
  }
  if (faults.length === 0 && Object.keys(rows).length === 0)
    faults.push({ line: 0, field: 'file', refusal: { code: 'panel-marks.empty' } });
  return { rows, faults };
};
