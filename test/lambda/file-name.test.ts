import { expect, test } from 'vitest';
import { plainFileName } from '../../shared/lambda/file-name.ts';

test.each([
  ['成绩 1.xlsx', '成绩 1.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\fakepath\\成绩.csv', '成绩.csv'],
  ['a\u0000b.csv', 'ab.csv'],
  ['a\r\nset-cookie: x.csv', 'aset-cookie x.csv'],
  ['成绩\u202exslx.exe', '成绩xslx.exe'],
  ['.htaccess', 'htaccess'],
  ['..', '文件'],
  ['/', '文件'],
  ['CON', '_CON'],
  ['nul.csv', '_nul.csv'],
  ['console.csv', 'console.csv'],
  ['\ud800.csv', 'csv'],
  ['长'.repeat(5000), '长'.repeat(100)],
])('%j is kept as %s', (given, kept) => {
  expect(plainFileName(given)).toBe(kept);
});
