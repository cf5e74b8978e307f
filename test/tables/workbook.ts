import writeXlsxFile from 'write-excel-file/node';
import { type ZipEntry, zipEntries } from '../../shared/tables/zip-entries.ts';
import { zipStore } from '../../shared/tables/zip-store.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** Every entry of a workbook of one sheet with the header a, b and the row 1, 2. */
export const aWorkbook = async (): Promise<readonly ZipEntry[]> => {
  const bytes = await writeXlsxFile([
    ['a', 'b'],
    ['1', '2'],
  ]).toBuffer();
  return zipEntries(bytes, () => true, 1_000_000);
};

/** The same workbook with its sheet's XML changed. */
export const withSheet = async (change: (xml: string) => string): Promise<Buffer> =>
  zipStore(
    (await aWorkbook()).map(({ name, bytes }) => ({
      name,
      bytes: name === SHEET ? Buffer.from(change(bytes.toString('utf8'))) : bytes,
    })),
  );

/** With further rows at the end of the sheet. */
export const withRows = (rows: string): Promise<Buffer> =>
  withSheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
