import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { withRows } from '../../tables/workbook.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  CODE,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  problemIn,
  signIn,
} from './desk.ts';

const HERE = `/console/campaigns/${CODE}/scores/written`;
let cloud: Cloud;
let officer: Desk;
let examiner: Desk;
let first: Applicant;
let second: Applicant;

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  await officer.post('/console/campaigns', aCampaignFile());
  await fileFor(cloud, officer, 2);
  await officer.post(`/console/campaigns/${CODE}/publish`);
  cloud.clock.set(OPENS);
  [first, second] = [await apply(cloud, 11), await apply(cloud, 12)];
  await cloud.idle();
  cloud.clock.set(CLOSES);
  officer = await signIn(cloud, 'officer01');
  examiner = await signIn(cloud, 'examiner01');
});
afterAll(() => cloud?.stop());

const marks = async () => JSON.parse((await officer.get(HERE)).text);
const move = (stage: string, event: string) =>
  officer.post(`/console/campaigns/${CODE}/stages/${stage}/${event}`);
const csv = (...rows: string[]) => ['citizen_id,written', ...rows].join('\n');

test('scores are refused while the exam is not held', async () => {
  const reply = await examiner.upload(HERE, 'a.csv', csv(`${first.citizenId},80`));
  expect([reply.status, problemIn(reply).code]).toEqual([409, 'stage.not-open']);
});

test('a stage out of order is refused, and a stage with something pending says how much', async () => {
  const early = await move('written', 'open');
  expect([early.status, problemIn(early).code]).toEqual([409, 'stage.out-of-order']);
  expect((await move('review', 'open')).status).toBe(200);
  const blocked = await move('review', 'close');
  expect([problemIn(blocked).code, problemIn(blocked).detail]).toEqual([
    'stage.blocked',
    '还有2份报名没有审核结论。招聘进度没有变动。',
  ]);
});

describe('once it is held', () => {
  beforeAll(async () => {
    const reviewer = await signIn(cloud, 'reviewer01');
    for (const { number } of [first, second]) {
      const decision = { decision: 'accepted', rules: [], reason: '' };
      await reviewer.post(`/console/campaigns/${CODE}/review/${number}`, decision);
    }
    await move('review', 'close');
    await move('written', 'open');
  });

  const faultsOf = async (name: string, bytes: Uint8Array | string) => {
    const reply = await examiner.upload(HERE, name, bytes);
    expect([reply.status, problemIn(reply).code]).toEqual([422, 'scores.faulty']);
    expect((await marks()).version).toBe(0);
    return problemIn(reply).errors.map(({ line, field, code }) => [line, field, code]);
  };

  test('every fault of every row is told, and nothing is imported', async () => {
    const stranger = first.citizenId.replace(/^141002/, '141021').slice(0, 17);
    const faults = await faultsOf(
      'scores.csv',
      csv(
        `${first.citizenId},80.125`,
        `${second.citizenId},100.01`,
        `${first.citizenId.toLowerCase()},70`,
        `${stranger},70`,
        '140000199505200011,-1',
        '',
        `${second.citizenId},`,
      ),
    );
    expect(faults).toEqual([
      [2, 'written', 'scores.decimals'],
      [3, 'written', 'scores.out-of-range'],
      [4, 'citizen_id', 'scores.duplicate-row'],
      [5, 'citizen_id', 'scores.citizen-id'],
      [6, 'citizen_id', 'scores.citizen-id'],
      [6, 'written', 'scores.out-of-range'],
      [8, 'citizen_id', 'scores.duplicate-row'],
      [8, 'written', 'scores.malformed'],
    ]);
  });

  test('somebody who never applied', async () => {
    const { aCitizenNumber } = await import('../../builders/citizen-number.ts');
    const rows = csv(`${first.citizenId},80`, `${aCitizenNumber('1990-01-01', 5)},70`);
    expect(await faultsOf('scores.csv', rows)).toEqual([[3, 'citizen_id', 'scores.unknown-person']]);
  });

  test.each([
    ['an empty file', '', 0, 'file', 'table.empty'],
    ['a header without rows', 'citizen_id,written\n', 0, 'file', 'scores.empty'],
    ['a wrong header', 'id,points\n1,2\n', 1, 'citizen_id', 'scores.header'],
    ['the other exam’s column', 'citizen_id,interview\n1,2\n', 1, 'written', 'scores.header'],
    ['an unclosed quote', 'citizen_id,written\n"1,2\n', 2, 'file', 'table.malformed'],
  ])('%s', async (_, text, line, field, code) => {
    expect(await faultsOf('scores.csv', text)).toEqual([[line, field, code]]);
  });

  test('a missing column is named as people call it, with the headings it may have', async () => {
    const reply = await examiner.upload(HERE, 'a.csv', 'id,points\n1,2\n');
    const [fault] = JSON.parse(reply.text).errors;
    expect(fault.detail).toBe(
      '表头里没有“居民身份证号码”这一列，列名可以是居民身份证号码、公民身份号码、身份证号码、身份证号、citizen_id。本次没有导入任何内容，原有内容不变。',
    );
  });

  test('a workbook with a stray cell in the last corner is refused', async () => {
    const bytes = await withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(await faultsOf('scores.xlsx', bytes)).toEqual([[0, 'file', 'table.too-large']]);
  });

  test('a file that is neither UTF-8 nor GBK', async () => {
    expect(await faultsOf('scores.csv', Uint8Array.of(0x61, 0xff, 0xff, 0x0a))).toEqual([
      [0, 'file', 'table.encoding'],
    ]);
  });

  test('no file at all', async () => {
    const reply = await examiner.post(HERE, {});
    expect(problemIn(reply).errors.map(({ code }) => code)).toEqual(['scores.file-missing']);
  });

  test('browsers get the faults as a table, line by line', async () => {
    const body = new FormData();
    body.set('_csrf', examiner.csrf);
    body.set('file', new Blob([csv(`${first.citizenId},80.125`)]), 'a.csv');
    const reply = await examiner.client.send(HERE, { method: 'POST', body });
    expect(reply.status).toBe(422);
    for (const text of ['第 2 行', '80.125', '成绩小数位过多', '<td>笔试成绩</td>'])
      expect(reply.text).toContain(text);
    expect(reply.text).not.toMatch(/citizen_id|>written</);
  });

  test('a GBK file with the headings of an officer’s own sheet is read properly', async () => {
    // 身份证号,笔试成绩 and 缺考 in GBK.
    const header = [
      0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0x2c, 0xb1, 0xca, 0xca, 0xd4, 0xb3, 0xc9, 0xbc, 0xa8,
      0x0a,
    ];
    const absent = [0xc8, 0xb1, 0xbf, 0xbc, 0x0a];
    const row = [...Buffer.from(`${first.citizenId},80.1\n${second.citizenId},`), ...absent];
    const reply = await examiner.upload(HERE, '成绩.csv', Uint8Array.from([...header, ...row]));
    expect(JSON.parse(reply.text)).toEqual({ rows: 2, version: 1, unchanged: false, ignored: 0 });
    expect((await marks()).marks).toEqual({ [first.number]: 8010, [second.number]: 'absent' });
  });

  test('the same marks again, from a workbook, change nothing', async () => {
    const workbook = await writeXlsxFile([
      ['citizen_id', 'written', 'interview'],
      [second.citizenId, 'absent', ''],
      [first.citizenId, 80.1, 70],
    ]).toBuffer();
    const reply = await examiner.upload(HERE, 'scores.xlsx', workbook);
    expect(JSON.parse(reply.text)).toEqual({ rows: 2, version: 1, unchanged: true, ignored: 0 });
  });

  test('other marks are the next version', async () => {
    const reply = await examiner.upload(HERE, 'b.csv', csv(`${first.citizenId},81`));
    expect(JSON.parse(reply.text)).toEqual({ rows: 1, version: 2, unchanged: false, ignored: 0 });
  });

  test('the template is a header that Excel reads as UTF-8', async () => {
    const reply = await examiner.page(`${HERE}/template.csv`);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(reply.text.replace('\ufeff', '')).toBe('居民身份证号码,笔试成绩\r\n');
  });

  test('another kind of score is a page that does not exist', async () => {
    expect((await officer.get(HERE.replace('written', 'singing'))).status).toBe(404);
  });
});
