import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { UploadedFile } from '../../../shared/lambda/multipart.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import type { RowFault } from '../imports/row-fault.ts';

const NUMBER = ['报名号', 'number'];
const LOT = ['抽签号', 'lot'];
const ABSENT = ['缺考', 'absent'];

/** The header line of a list of lots, in the words of its reader. */
export const LOT_HEADER: readonly string[] = ['报名号', '抽签号'];

export type ReadLots = {
  readonly lots: Readonly<Record<string, number>>;
  readonly absent: readonly string[];
  readonly faults: readonly RowFault[];
};

type Entry = { readonly line: number; readonly number: string; readonly lot: string };

/**
 * Lots as people wrote them: a whole number, or 缺考 for whoever did not come; an empty one is left out. Line 0 for a form.
 * Faults: `lots.invalid` (facts.lot, facts.most), `lots.row-twice` (facts.first).
 */
export const lotsIn = (entries: readonly Entry[], most: number): ReadLots => {
  const lots: Record<string, number> = {};
  const absent: string[] = [];
  const faults: RowFault[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, number, lot } of entries) {
    const first = lineOf.get(number);
    lineOf.set(number, first ?? line);
    if (first !== undefined)
      faults.push({ line, field: 'number', refusal: { code: 'lots.row-twice', facts: { first } } });
    else if (ABSENT.includes(lot)) absent.push(number);
    else if (/^\d{1,3}$/.test(lot)) lots[number] = Number(lot);
    else if (lot !== '')
      faults.push({
        line,
        field: 'lot',
        refusal: { code: 'lots.invalid', facts: { lot, most, value: lot } },
      });
  }
  return { lots, absent, faults };
};

const whole = (line: number, refusal: KnownRefusal): ReadLots => ({
  lots: {},
  absent: [],
  faults: [{ line, field: refusal.field ?? 'file', refusal }],
});

/** Reads an uploaded list of lots; faults of the file as a whole stand alone (`table.*`, `lots.header`), otherwise those of `lotsIn`. */
export async function readLots(file: UploadedFile, most: number): Promise<ReadLots> {
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) {
    const { line } = table.refusal.facts ?? {};
    return whole(typeof line === 'number' ? line : 0, table.refusal);
  }
  const { header, rows } = table.value;
  const number = header.find((heading) => NUMBER.includes(heading));
  const lot = header.find((heading) => LOT.includes(heading));
  if (number === undefined || lot === undefined)
    return whole(1, {
      code: 'lots.header',
      field: number === undefined ? 'number' : 'lot',
      facts: { column: number === undefined ? '报名号' : '抽签号' },
    });
  return lotsIn(
    rows.map(({ line, cells }) => ({ line, number: cells[number] ?? '', lot: cells[lot] ?? '' })),
    most,
  );
}
