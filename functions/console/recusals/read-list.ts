import type { Declared, Participant, Register } from '../../../shared/domain/model/recusal.ts';
import { parseParticipant } from '../../../shared/domain/recusal/participant.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { UploadedFile } from '../../../shared/lambda/multipart.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import type { TableRow } from '../../../shared/tables/table.ts';
import type { RowFault } from '../imports/row-fault.ts';
import { declaredFrom } from './declared.ts';

const COLUMNS = {
  who: ['工号或姓名', 'who', '工号', '姓名'],
  citizen_id: ['居民身份证号码', 'citizen_id', '公民身份号码', '身份证号码', '身份证号'],
  relation: ['回避情形', 'relation', '回避关系', '关系'],
} as const;
type ColumnName = keyof typeof COLUMNS;
const NAMES: readonly ColumnName[] = ['who', 'citizen_id', 'relation'];

/** The header line of an empty list, in the words of its reader. */
export const LIST_HEADER: readonly string[] = NAMES.map((name) => COLUMNS[name][0]);

export type ListedDeclaration = {
  readonly line: number;
  readonly who: Participant;
  readonly what: Declared;
};
export type ReadList = {
  readonly rows: readonly ListedDeclaration[];
  readonly faults: readonly RowFault[];
};

const whole = (line: number, refusal: KnownRefusal): ReadList => ({
  rows: [],
  faults: [{ line, field: refusal.field ?? 'file', refusal }],
});

/**
 * Reads an uploaded list of declarations. Faults of the file as a whole stand alone (`table.*`, `recusal.header`,
 * `recusal.empty`); otherwise every row's own: `recusal.who`, `recusal.relation`, `recusal.citizen-id`.
 */
export async function readDeclarations(
  file: UploadedFile,
  register: Register,
  numberOf: (citizenId: string) => Promise<string>,
): Promise<ReadList> {
  const table = await readTable(file.bytes, file.name);
  if (!table.ok) {
    const { line } = table.refusal.facts ?? {};
    return whole(typeof line === 'number' ? line : 0, table.refusal);
  }
  const { header, rows } = table.value;
  const missing = NAMES.find((name) => !header.some((heading) => isHeading(name, heading)));
  if (missing !== undefined)
    return whole(1, { code: 'recusal.header', field: missing, facts: { column: COLUMNS[missing][0] } });
  if (rows.length === 0) return whole(0, { code: 'recusal.empty' });
  const read: ListedDeclaration[] = [];
  const faults: RowFault[] = [];
  for (const row of rows) {
    const cell = (name: ColumnName) => cellIn(row, name);
    const who = parseParticipant(cell('who'), register);
    const what = await declaredFrom(cell('relation'), cell('citizen_id'), numberOf);
    const { line } = row;
    if (!who.ok) faults.push({ line, field: 'who', refusal: withValue(who.refusal, cell('who')) });
    if (!what.ok) faults.push({ line, field: what.refusal.field ?? 'relation', refusal: what.refusal });
    if (who.ok && what.ok) read.push({ line, who: who.value, what: what.value });
  }
  return { rows: read, faults };
}

const isHeading = (name: ColumnName, heading: string): boolean =>
  COLUMNS[name].some((known) => known === heading);

const cellIn = ({ cells }: TableRow, name: ColumnName): string =>
  Object.entries(cells).find(([heading]) => isHeading(name, heading))?.[1] ?? '';

/** What was written, for whoever mends the file; never the column of citizen numbers. */
const withValue = (refusal: KnownRefusal, value: string): KnownRefusal => ({ ...refusal, facts: { value } });
