import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { UploadedFile } from '../../../shared/lambda/multipart.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { checkMarkRows, type MarkRow, type MarkRows, seatHeading } from './mark-rows.ts';

const LOT = ['抽签号', 'lot'];

/** The header line of a panel's sheet, in the words of its reader. */
export const marksHeader = (examiners: number): readonly string[] => [
  '抽签号',
  ...Array.from({ length: examiners }, (_, seat) => seatHeading(seat + 1)),
];

const whole = (line: number, refusal: KnownRefusal): MarkRows => ({
  rows: {},
  faults: [{ line, field: refusal.field ?? 'file', refusal }],
});

/** Reads an uploaded panel sheet; faults of the file as a whole stand alone (`table.*`, `panel-marks.header`), otherwise those of `checkMarkRows`. */
export async function readMarks(
  file: UploadedFile,
  lots: ReadonlySet<string>,
  examiners: number,
): Promise<MarkRows> {
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) {
    const { line } = table.refusal.facts ?? {};
    return whole(typeof line === 'number' ? line : 0, table.refusal);
  }
  const { header, rows } = table.value;
  const lot = header.find((heading) => LOT.includes(heading));
  const seats = marksHeader(examiners).slice(1);
  const missing = lot === undefined ? '抽签号' : seats.find((seat) => !header.includes(seat));
  if (lot === undefined || missing !== undefined)
    return whole(1, {
      code: 'panel-marks.header',
      field: missing === '抽签号' ? 'lot' : missing,
      facts: { column: missing ?? '' },
    });
  const given = rows.map(
    ({ line, cells }): MarkRow => ({
      line,
      lot: cells[lot] ?? '',
      cells: seats.map((seat) => cells[seat] ?? ''),
    }),
  );
  return checkMarkRows(given, lots, examiners);
}
