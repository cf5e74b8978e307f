import writeXlsxFile from 'write-excel-file/node';
import { type Answer, XLSX_TYPE } from '../http/answer.ts';

/** A table with its header and nothing else, opened by Excel as UTF-8 through its BOM. */
export const template = (name: string, columns: readonly string[]): Answer => ({
  kind: 'file',
  name: `${name}模板.csv`,
  type: 'text/csv; charset=utf-8',
  bytes: new TextEncoder().encode(`\ufeff${columns.join(',')}\r\n`),
});

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
