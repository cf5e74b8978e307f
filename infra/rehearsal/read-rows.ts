import { readFile } from 'node:fs/promises';
import { readTable } from '../../shared/tables/read-table.ts';
import { type Checked, checked, faulty } from './fault.ts';

export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

const WRONG: Readonly<Record<string, string>> = {
  'table.empty': '文件是空的，至少要有表头一行',
  'table.encoding': '编码无法识别，请存为 UTF-8 或 GBK',
  'table.malformed': '不是可读的 .csv 或 .xlsx 表格',
  'table.too-large': '表格过大，最多 20000 行、100 列，解压后不超过 20MB',
  'table.ragged': '这一行的格数与表头不一致',
};

/**
 * Reads a table file (.csv in UTF-8 or GBK, or .xlsx) that must have `columns`; others are ignored. Faults: the file cannot be
 * read, is no table, or lacks a column (line 1, one fault per column).
 */
export const readRows = async (
  file: string,
  columns: readonly string[],
): Promise<Checked<readonly Row[]>> => {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return faulty([{ file, line: 1, field: '文件', text: '找不到或者无法打开' }]);
  const table = await readTable(bytes, file);
  if (!table.ok) {
    const { code, facts } = table.refusal;
    if (code === 'table.duplicate-header')
      return faulty([{ file, line: 1, field: String(facts?.column), text: '这一列出现了两次' }]);
    return faulty([{ file, line: Number(facts?.line ?? 1), field: '文件', text: WRONG[code] ?? code }]);
  }
  const missing = columns.filter((column) => !table.value.header.includes(column));
  return missing.length > 0
    ? faulty(missing.map((field) => ({ file, line: 1, field, text: '表头缺少这一列' })))
    : checked(table.value.rows);
};
