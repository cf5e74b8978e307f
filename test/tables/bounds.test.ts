import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../shared/tables/read-table.ts';
import { zipStore } from '../../shared/tables/zip-store.ts';
import { aWorkbook, withRows, withSheet } from './workbook.ts';

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  const table = await readTable(bytes, 'scores.xlsx');
  return table.ok ? `${table.value.rows.length} rows` : table.refusal.code;
};
const cell = (reference: string, row: string): string =>
  `<row r="${row}"><c r="${reference}"><v>1</v></c></row>`;

const MEGABYTES_30 = Buffer.alloc(30 * 1024 * 1024, 0x20);

/** One more entry, deflated, whose directory entry claims `claimed` bytes. */
const withBomb = async (claimed: number): Promise<Buffer> => {
  const packed = deflateRawSync(MEGABYTES_30);
  const archive = zipStore([...(await aWorkbook()), { name: 'xl/bomb.xml', bytes: packed }]);
  const central = archive.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  archive.writeUInt16LE(8, central + 10);
  archive.writeUInt32LE(claimed, central + 24);
  return archive;
};

describe('a workbook is bounded before it is unfolded', () => {
  test('within the bounds it is read', async () => {
    expect(await codeOf(await withRows(''))).toBe('1 rows');
    expect(await codeOf(await withRows(cell('A20000', '20000')))).toBe('2 rows');
  });

  test.each([
    ['a stray cell in the last corner', cell('XFD1048576', '1048576')],
    ['a row too many', cell('A20001', '20001')],
    ['a column too many', cell('CW3', '3')],
    ['too many rows that do not say their number', '<row/>'.repeat(20_001)],
    ['a cell beyond its row', '<row r="3"><c r="A1048576"><v>1</v></c></row>'],
    ['single quotes', "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"],
  ])('%s', async (_, rows) => {
    expect(await codeOf(await withRows(rows))).toBe('table.too-large');
  });

  test.each([
    ['a number in another notation', cell('A3', '1e6')],
    ['a reference in character references', cell('&#88;FD1048576', '3')],
    ['a cell without a reference', '<row r="3"><c><v>1</v></c></row>'],
    ['two references', '<row r="3"><c r="A3" r="XFD1048576"><v>1</v></c></row>'],
    ['an attribute out of shape', '<row r="3" x=y ><c r="A3"><v>1</v></c></row>'],
  ])('%s is no workbook', async (_, rows) => {
    expect(await codeOf(await withRows(rows))).toBe('table.malformed');
  });

  test('a sheet without any reference to itself stays as it is', async () => {
    expect(await codeOf(await withSheet((xml) => xml.replace(/<dimension[^>]*>/, '')))).toBe('1 rows');
  });

  test('an archive of more entries than any workbook has', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({
      name: `xl/${index}.xml`,
      bytes: Buffer.alloc(0),
    }));
    expect(await codeOf(zipStore([...(await aWorkbook()), ...many]))).toBe('table.too-large');
  });

  test('entries that share the same packed bytes count each time', async () => {
    const one = Buffer.alloc(3 * 1024 * 1024, 0x20);
    const same = Array.from({ length: 8 }, (_, index) => ({ name: `xl/${index}.xml`, bytes: one }));
    expect(await codeOf(zipStore([...(await aWorkbook()), ...same]))).toBe('table.too-large');
  });

  test.each([
    ['says so', MEGABYTES_30.length],
    ['claims to be small', 100],
  ])('an archive that unpacks to 30 MB and %s', async (_, claimed) => {
    expect(await codeOf(await withBomb(claimed))).toBe('table.too-large');
  });
});
