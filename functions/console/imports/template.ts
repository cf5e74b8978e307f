import writeXlsxFile from 'write-excel-file/node';
import { type Answer, XLSX_TYPE } from '../http/answer.ts';

/**
 * A table with its header, opened by Excel as UTF-8 through its BOM. Each of `keys` begins a row whose other cells are to be
 * filled in; none: the header alone. Neither headings nor keys may hold a comma or a quotation mark.
 */
export const template = (name: string, columns: readonly string[], keys: readonly string[] = []): Answer => {
  const rows = keys.map((key) => columns.map((_, index) => (index === 0 ? key : '')));
  const lines = [columns, ...rows].map((cells) => `${cells.join(',')}\r\n`);
  return {
    kind: 'file',
    name: `${name}模板.csv`,
    type: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(`\ufeff${lines.join('')}`),
  };
};

/** Rows that are ready to be filled in. */
const READY_ROWS = 300;

/** Excel keeps what is typed into such a cell as text; as a number, a citizen number would lose its last three digits. */
const TEXT_CELL = { value: '', type: String, format: '@' };

/** The same as an .xlsx workbook, its empty cells formatted as text. */
export async function templateWorkbook(name: string, columns: readonly string[]): Promise<Answer> {
  const header = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const ready = Array.from({ length: READY_ROWS }, () => columns.map(() => TEXT_CELL));
  const file = writeXlsxFile([header, ...ready], {
    columns: columns.map((title, index) => ({ width: index === 0 ? 24 : title.length * 2 + 4 })),
    stickyRowsCount: 1,
  });
  return { kind: 'file', name: `${name}模板.xlsx`, type: XLSX_TYPE, bytes: await file.toBuffer() };
}
