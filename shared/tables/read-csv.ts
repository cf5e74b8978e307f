import { CsvError, parse } from 'csv-parse/sync';
import { accept, refuse } from '../domain/model/result.ts';
import type { RawLine, TableResult } from './table.ts';

/**
 * Splits comma-separated text (RFC 4180, quoted cells may hold line ends) into lines of trimmed cells; blank lines are left
 * out but counted. Refuses with `table.malformed` and the line where a quote is not closed or out of place.
 */
export const readCsv = (text: string): TableResult<readonly RawLine[]> => {
  try {
    const lines: RawLine[] = [];
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines: last }) => {
        lines.push({ line: firstLine(last, cells), cells });
        return null;
      },
    });
    return accept(lines);
  } catch (error) {
    if (error instanceof CsvError) return refuse('table.malformed', { facts: { line: lineOf(error) } });
    throw error;
  }
};

// The parser counts the line where a record ends; a quoted line end makes it begin earlier.
const firstLine = (last: number, cells: readonly string[]): number =>
  last - cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

const lineOf = (error: CsvError): number => (typeof error.lines === 'number' ? error.lines : 1);
