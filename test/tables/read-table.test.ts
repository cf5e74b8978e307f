import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readTable } from '../../shared/tables/read-table.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, name = 'scores.csv') => readTable(utf8(text), name);
const bytesOf = (...values: number[]): Uint8Array => Uint8Array.from(values);
const xlsx = (rows: (string | number | null)[][]): Promise<Buffer> => writeXlsxFile(rows).toBuffer();

const two = {
  header: ['citizen_id', 'written'],
  rows: [
    { line: 2, cells: { citizen_id: 'a', written: '80.1' } },
    { line: 3, cells: { citizen_id: 'b', written: 'absent' } },
  ],
};

describe('comma-separated text', () => {
  test.each([
    ['plain', 'citizen_id,written\na,80.1\nb,absent\n'],
    ['with BOM', '\ufeffcitizen_id,written\na,80.1\nb,absent\n'],
    ['with CR LF and no last line end', 'citizen_id,written\r\na,80.1\r\nb,absent'],
    ['quoted and padded', '"citizen_id", written \n"a",80.1\nb, absent\n'],
    ['with empty trailing columns', 'citizen_id,written,\na,80.1,\nb,absent,\n'],
  ])('%s', async (_, text) => {
    expect(await read(text)).toEqual({ ok: true, value: two });
  });

  test('GBK is read as such', async () => {
    // 姓名,分 / 张三,9 in GBK
    const bytes = bytesOf(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb7, 0xd6, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x39);
    expect(await readTable(bytes, 'gbk.csv')).toEqual({
      ok: true,
      value: { header: ['姓名', '分'], rows: [{ line: 2, cells: { 姓名: '张三', 分: '9' } }] },
    });
  });

  test('lines are counted as an editor counts them, past blank lines and quoted line ends', async () => {
    const result = await read('a,b\n\n"x\ny",1\n,\nz,2\n');
    expect(result.ok && result.value.rows.map(({ line }) => line)).toEqual([3, 6]);
  });
});

describe('workbooks', () => {
  test('numbers are text without float noise and empty rows keep their line', async () => {
    const bytes = await xlsx([
      ['citizen_id', 'written', 'interview'],
      ['a', 80.1, null],
      [null, null, null],
      ['b', 80.099999999999994, 'absent'],
      ['c', 0.1 + 0.2, 100],
    ]);
    // The name says .csv: what counts is the content.
    expect(await readTable(bytes, 'scores.csv')).toEqual({
      ok: true,
      value: {
        header: ['citizen_id', 'written', 'interview'],
        rows: [
          { line: 2, cells: { citizen_id: 'a', written: '80.1', interview: '' } },
          { line: 4, cells: { citizen_id: 'b', written: '80.1', interview: 'absent' } },
          { line: 5, cells: { citizen_id: 'c', written: '0.3', interview: '100' } },
        ],
      },
    });
  });

  test('a workbook without cells is empty', async () => {
    expect(await readTable(await xlsx([]), 'a.xlsx')).toMatchObject({ refusal: { code: 'table.empty' } });
  });
});

describe('refusals', () => {
  test.each([
    ['no bytes', bytesOf(), 'table.empty'],
    ['only blank lines', utf8('\n\n'), 'table.empty'],
    ['only separators', utf8(',,\n'), 'table.empty'],
    ['UTF-16', bytesOf(0xff, 0xfe, 0x61, 0x00, 0x2c, 0x00), 'table.encoding'],
    ['bytes of neither encoding', bytesOf(0x61, 0xff, 0xff, 0x0a), 'table.encoding'],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00), 'table.encoding'],
    ['an unclosed quote', utf8('a,b\n"x,1\n'), 'table.malformed'],
    ['a broken archive', bytesOf(0x50, 0x4b, 0x03, 0x04, 0x00, 0x01), 'table.malformed'],
    ['an old .xls', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'table.malformed'],
    ['the same column twice', utf8('a,b,a\n1,2,3\n'), 'table.duplicate-header'],
    ['a row with too many cells', utf8('a,b\n1,2,3\n'), 'table.ragged'],
    ['a row with too few cells', utf8('a,b\n1\n'), 'table.ragged'],
  ])('%s', async (_, bytes, code) => {
    expect(await readTable(bytes, 'file.csv')).toMatchObject({ ok: false, refusal: { code } });
  });

  test('a ragged row is named by its line', async () => {
    expect(await read('a,b\n1,2\n\n3\n')).toMatchObject({ refusal: { facts: { line: 4 } } });
  });
});
