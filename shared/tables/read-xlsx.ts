import { readSheet } from 'read-excel-file/node';
import { accept, refuse } from '../domain/model/result.ts';
import { boundedWorkbook } from './bounded-workbook.ts';
import type { RawLine, TableResult } from './table.ts';
import { TooLarge } from './zip-entries.ts';

/**
 * A number as Excel shows it: at most 15 significant digits, so that 80.1, stored as 80.099999999999994, reads `80.1`.
 * Anything that is no number stays as it is.
 */
export const numberText = (stored: string): string => {
  const value = Number(stored);
  return stored.trim() === '' || !Number.isFinite(value) ? stored : String(Number(value.toPrecision(15)));
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 19);
  return String(cell).trim();
};

/**
 * Reads the first sheet of an .xlsx workbook (ECMA-376) into lines of trimmed text cells; empty rows are left out but counted.
 * Refuses with `table.malformed` when the bytes are not such a workbook, `table.too-large` beyond the bounds of bounded-workbook.ts.
 */
export const readXlsx = async (bytes: Uint8Array): Promise<TableResult<readonly RawLine[]>> => {
  try {
    const sheet = await readSheet<string>(boundedWorkbook(bytes), 1, { parseNumber: numberText });
    const lines = sheet.map((row, index) => ({ line: index + 1, cells: row.map(cellText) }));
    return accept(lines.filter(({ cells }) => cells.some((cell) => cell !== '')));
  } catch (error) {
    if (error instanceof TooLarge) return refuse('table.too-large');
    // The library throws many kinds of errors for a broken archive or sheet; for the person all mean one thing.
    return refuse('table.malformed');
  }
};
