import { accept, refuse } from '../domain/model/result.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { RawLine, Table, TableResult } from './table.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

// First bytes of a ZIP archive (.xlsx) and of an OLE compound file (the old .xls).
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads an uploaded table, .csv (UTF-8 with or without BOM, or GBK) or .xlsx (first sheet), told apart by content; the file
 * name decides nothing. The first line with anything in it is the header. Cells are trimmed text; a missing cell at the end of an
 * .xlsx row is ''. Refusals: `table.empty` (no bytes, or no header), `table.encoding`, `table.malformed` (with `line` where known),
 * `table.too-large` (an .xlsx), `table.duplicate-header` (facts `column`), `table.ragged` (facts `line`: more or, in a .csv, fewer cells than the header).
 */
export const readTable = async (bytes: Uint8Array, fileName: string): Promise<TableResult<Table>> => {
  if (bytes.length === 0) return refuse('table.empty', { facts: { file: fileName } });
  if (startsWith(bytes, OLE)) return refuse('table.malformed', { facts: { file: fileName } });
  if (startsWith(bytes, ZIP)) {
    const lines = await readXlsx(bytes);
    return lines.ok ? arrange(lines.value, fileName, true) : lines;
  }
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const lines = readCsv(text.value);
  return lines.ok ? arrange(lines.value, fileName, false) : lines;
};

const arrange = (lines: readonly RawLine[], file: string, padded: boolean): TableResult<Table> => {
  const [first, ...data] = lines;
  const header = withoutEmptyEnd(first?.cells ?? []);
  if (header.length === 0) return refuse('table.empty', { facts: { file } });
  const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  if (twice !== undefined) return refuse('table.duplicate-header', { facts: { column: twice } });
  const rows = data.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const ragged = rows.find(
    ({ cells }) => withoutEmptyEnd(cells).length > header.length || (!padded && cells.length < header.length),
  );
  if (ragged !== undefined) return refuse('table.ragged', { facts: { line: ragged.line } });
  return accept({ header, rows: rows.map(({ line, cells }) => ({ line, cells: named(header, cells) })) });
};

const named = (header: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']).filter(([name]) => name !== ''));

const withoutEmptyEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
