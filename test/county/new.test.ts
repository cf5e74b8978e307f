import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTY_CODES, findCounty } from '../../shared/counties/index.ts';
import { COUNTY_NAMES } from '../../shared/counties/names.ts';
import { county } from './command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'judicial-new-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ISSUER = 'https://login.fushan.gov.cn';
const anew = (code: string, ...args: readonly string[]) => county(['new', code, '--folder', folder, ...args]);
const stored = async (code: string) => JSON.parse(await readFile(path.join(folder, `${code}.json`), 'utf8'));

test('every county has its name by GB/T 2260', () => {
  expect(Object.keys(COUNTY_NAMES).sort()).toEqual(COUNTY_CODES);
  for (const code of COUNTY_CODES) expect(findCounty(code)?.name).toBe(COUNTY_NAMES[code]);
});

describe('a new data file', () => {
  test('is written from options, checked, and the next step named', async () => {
    const { code, text } = await anew(
      '141027',
      '--issuer',
      ISSUER,
      '--client-id',
      'desk',
      '--acr',
      'two-factor',
    );
    expect(text).toContain('已写入');
    expect(text).toContain('npm run county -- doctor 141027');
    expect(code).toBe(0);
    expect(await stored('141027')).toEqual({
      ...{ code: '141027', name: '浮山县', bureau: '浮山县司法局', publicUrl: '' },
      oidc: { issuer: ISSUER, clientId: 'desk', acr: ['two-factor'] },
    });
  });

  test('is asked for on a terminal, and what is left empty stays out', async () => {
    const answers = [
      '古县司法局',
      'https://login.gx.gov.cn',
      'desk',
      'two-factor otp',
      '',
      '0357-8322222',
      '',
      '365',
    ];
    const { code } = await county(['new', '141025', '--folder', folder], answers);
    expect(code).toBe(0);
    const file = await stored('141025');
    expect(file).toMatchObject({
      telephone: '0357-8322222',
      retentionDays: 365,
      publicUrl: '',
      oidc: { acr: ['two-factor', 'otp'] },
    });
    expect(file).not.toHaveProperty('sms');
  });

  test.each([
    ['141099', [], '不是临汾市的县（市、区）'],
    ['141028', [], '请加上 --issuer、--client-id、--acr'],
    [
      '141028',
      ['--issuer', 'http://login.jx.gov.cn', '--client-id', 'desk', '--acr', 'two-factor'],
      'oidc.issuer',
    ],
    [
      '141028',
      ['--issuer', ISSUER, '--client-id', 'desk', '--acr', 'two-factor', '--telephone', '110'],
      'telephone',
    ],
    [
      '141028',
      ['--issuer', ISSUER, '--client-id', 'desk', '--acr', 'two-factor', '--retention-days', '59'],
      'retentionDays',
    ],
    ['141028', ['--isuer', ISSUER], '这条命令可用的选项：--folder、--bureau'],
  ])('%s %j is not written: %s', async (code, args, reason) => {
    const refused = await anew(code, ...args);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.text).toContain(reason);
    expect(refused.text).toContain('保留情况：');
    await expect(stored(code)).rejects.toThrow('ENOENT');
  });
});

describe('a data file that is there', () => {
  test('is checked and left as it is; examples in it are named', async () => {
    const before = JSON.stringify({ ...findCounty('141031') });
    await writeFile(path.join(folder, '141031.json'), before);
    const { code, text } = await anew('141031');
    expect(code).toBe(1);
    expect(text).toContain('没有改动');
    expect(text).toContain('https://login.141031.example 是示例');
    expect(await readFile(path.join(folder, '141031.json'), 'utf8')).toBe(before);
  });

  test('is changed in what is given, and in nothing else', async () => {
    expect(await anew('141031', '--issuer', ISSUER)).toMatchObject({ code: 0 });
    const { oidc, bureau } = await stored('141031');
    expect([oidc, bureau]).toEqual([
      { issuer: ISSUER, clientId: 'judicial-assistants', acr: ['urn:linfen:two-factor'] },
      '隰县司法局',
    ]);
  });

  test('stays as it was when the change does not fit', async () => {
    const before = await stored('141031');
    const refused = await anew('141031', '--public-url', 'http://xx.gov.cn');
    expect(refused.code).toBe(1);
    expect(refused.text).toContain('141031.json 没有改动');
    expect(await stored('141031')).toEqual(before);
  });

  test('of another county, or no JSON, is refused', async () => {
    await writeFile(path.join(folder, '141033.json'), JSON.stringify(await stored('141031')));
    expect((await anew('141033')).text).toContain('代码和名称应为 141033 蒲县');
    await writeFile(path.join(folder, '141033.json'), '{');
    expect((await anew('141033')).text).toContain('不是 JSON');
  });
});

test('whoever types no command or no code sees how it is used', async () => {
  for (const line of ['', 'new', 'new fushan', 'destroy 141027']) {
    const { code, text } = await county(line);
    expect(code, line).toBe(2);
    expect(text).toContain('用法：npm run county -- 命令 县区代码');
  }
});
