import writeXlsxFile from 'write-excel-file/node';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A list as an .xlsx workbook (ECMA-376) of one sheet: bold header that stays in sight, numbers as numbers. */
export const writeWorkbook = (
  titles: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): Promise<Uint8Array> => {
  const header = titles.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((value) => (value === undefined ? null : { value })));
  const columns = titles.map(() => ({ width: 20 }));
  return writeXlsxFile([header, ...body], { columns, stickyRowsCount: 1 }).toBuffer();
};
