import writeXlsxFile from 'write-excel-file/node';
import { type Answer, XLSX_TYPE } from './answer.ts';

/** One column of a downloaded list; `width` in characters of the heading font. */
export type Column<Row> = {
  readonly title: string;
  readonly width?: number;
  readonly cell: (row: Row) => string | number | undefined;
};

/** A list as an .xlsx workbook (ECMA-376) of one sheet: bold header that stays in sight, numbers as numbers. */
export async function workbook<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Answer> {
  const header = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
  const body = rows.map((row) =>
    columns.map(({ cell }) => {
      const value = cell(row);
      return value === undefined ? null : { value };
    }),
  );
  const file = writeXlsxFile([header, ...body], {
    columns: columns.map(({ title, width }) => ({ width: width ?? title.length * 2 + 4 })),
    stickyRowsCount: 1,
  });
  return {
    kind: 'file',
    name: `${name}.xlsx`,
    type: XLSX_TYPE,
    bytes: await file.toBuffer(),
  };
}
