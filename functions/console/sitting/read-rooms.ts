import type { Room } from '../../../shared/domain/model/sitting.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { checkRooms } from '../../../shared/domain/sitting/check-terms.ts';
import type { UploadedFile } from '../../../shared/lambda/multipart.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import type { RowFault } from '../imports/row-fault.ts';

const NAME = ['考场', '考场名称', 'room'];
const SEATS = ['座位数', '座位', '容纳人数', 'seats'];
const HEADER_LINE = 1;

export type ReadRooms = { readonly rooms: readonly Room[]; readonly faults: readonly RowFault[] };

const whole = (line: number, refusal: KnownRefusal): ReadRooms => ({
  rooms: [],
  faults: [{ line, field: 'file', refusal }],
});

/** Rooms out of an uploaded table. Faults of the file as a whole stand alone (`table.*`, `sitting.header`), else every row's own. */
export async function readRooms(file: UploadedFile): Promise<ReadRooms> {
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) {
    const { line } = table.refusal.facts ?? {};
    return whole(typeof line === 'number' ? line : 0, table.refusal);
  }
  const { header, rows } = table.value;
  const name = header.find((heading) => NAME.includes(heading));
  const seats = header.find((heading) => SEATS.includes(heading));
  if (name === undefined || seats === undefined) return whole(HEADER_LINE, { code: 'sitting.header' });
  return checkRooms(
    rows.map(({ line, cells }) => ({ line, name: cells[name] ?? '', seats: cells[seats] ?? '' })),
  );
}
