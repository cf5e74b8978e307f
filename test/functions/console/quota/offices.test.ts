import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Cloud } from '../../../../infra/local/cloud.ts';
import { consoleCloud, type Desk, problemIn, signIn } from '../desk.ts';

const HERE = '/console/quota/offices';
const HEADER = '司法所,政法专项编制数,编制内实有人数,枫桥式';
let cloud: Cloud;
let officer: Desk;

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
});
afterAll(() => cloud?.stop());

const stored = async () => JSON.parse((await officer.get(HERE)).text);
const version = async (): Promise<string> => String((await stored()).version);
const upload = (name: string, bytes: Uint8Array | string) => officer.upload(`${HERE}/import`, name, bytes);
const row = (index: number, ...[name, posts, serving, fengqiao]: readonly string[]) =>
  Object.entries({ name, posts, serving, fengqiao }).map(
    ([field, value]) => [`offices.${index}.${field}`, value ?? ''] as const,
  );

describe('by form', () => {
  test('an empty list says what fills it', async () => {
    const page = await officer.page('/console/quota');
    expect(page.status).toBe(200);
    expect(page.text).toContain('还没有司法所名单');
    expect((await officer.page('/console')).text).toContain('href="/console/quota"');
  });

  test('rows become offices; rows left empty are none', async () => {
    const fields = [
      ['version', '0'] as const,
      ...row(0, '段店司法所', '3', '2', 'no'),
      ...row(1, '', '', '', 'no'),
      ...row(2, '屯里司法所', '4', '3', 'yes'),
    ];
    const reply = await officer.form(HERE, fields);
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/console/quota?done=offices']);
    expect(await stored()).toMatchObject({
      version: 1,
      offices: [
        { name: '段店司法所', posts: 3, serving: 2, fengqiao: false },
        { name: '屯里司法所', posts: 4, serving: 3, fengqiao: true },
      ],
      log: [{ by: '王主任（officer01）', count: 2 }],
    });
    const page = (await officer.page(HERE)).text;
    for (const text of ['屯里司法所', '变动记录', '网页填写']) expect(page).toContain(text);
  });

  test('faults stand beside their fields, nothing typed is lost and nothing is stored', async () => {
    const fields = [
      ...row(0, '段店司法所', '三', '2', 'no'),
      ...row(1, '段店司法所', '4', '3', 'yes'),
      ['version', '1'] as const,
    ];
    const reply = await officer.form(HERE, fields);
    expect(reply.status).toBe(422);
    for (const text of [
      'href="#offices.0.posts"',
      'id="offices.1.name-error"',
      'value="三"',
      '已填写的内容都已保留',
    ])
      expect(reply.text).toContain(text);
    expect((await stored()).version).toBe(1);
  });

  test('more rows are brought by a button, with what was typed', async () => {
    const reply = await officer.form(HERE, [['more', 'yes'], ...row(0, '写了一半', '', '', 'no')]);
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('value="写了一半"');
    expect(reply.text).toContain('name="offices.4.name"');
  });

  test('the second of two officers is told, and what they typed is kept', async () => {
    const reply = await officer.form(HERE, [['version', '0'], ...row(0, '后来的人', '1', '1', 'no')]);
    expect([reply.status, reply.text.includes('已被他人修改'), reply.text.includes('后来的人')]).toEqual([
      409,
      true,
      true,
    ]);
    expect((await stored()).version).toBe(1);
  });

  test('the same list again changes nothing', async () => {
    const { offices } = await stored();
    const reply = await officer.post(HERE, { offices, version: 1 });
    expect(JSON.parse(reply.text)).toEqual({ count: 2, version: 1, unchanged: true });
  });

  test('a list longer than any county’s is refused, by form and by file', async () => {
    const name = (index: number) => `第${index}司法所`;
    const list = (length: number) =>
      Array.from({ length }, (_, index) => ({ name: name(index), posts: 1, serving: 1 }));
    const reply = await officer.post(HERE, { offices: list(301) });
    expect([reply.status, problemIn(reply).code]).toEqual([422, 'offices.too-many']);
    const far = await officer.form(HERE, row(999_998, '很远', '1', '1', 'no'));
    expect([far.status, far.text.includes('最多300个司法所')]).toEqual([422, true]);
    const lines = list(301).map((office) => `${office.name},1,1,否`);
    const file = await upload('a.csv', [HEADER, ...lines].join('\n'));
    expect(problemIn(file).errors.map(({ code }) => code)).toEqual(['offices.too-many']);
    expect(await version()).toBe('1');
  });

  test('an empty list is refused', async () => {
    const reply = await officer.post(HERE, { offices: [] });
    expect([reply.status, problemIn(reply).code]).toEqual([422, 'offices.empty']);
  });
});

describe('by file', () => {
  test('an .xlsx replaces the list', async () => {
    const data = [HEADER.split(','), ['段店司法所', 5, 2, '否'], ['贺家庄司法所', 2, 2, '是']];
    const cells = data.map((line) => line.map((value) => ({ value })));
    const reply = await upload('司法所.xlsx', await writeXlsxFile(cells).toBuffer());
    expect(JSON.parse(reply.text)).toEqual({ count: 2, version: 2, unchanged: false });
    expect(await stored()).toMatchObject({
      offices: [{ posts: 5 }, { name: '贺家庄司法所', fengqiao: true }],
      log: [{}, { fileName: '司法所.xlsx', count: 2 }],
    });
  });

  test('the same again as .csv changes nothing and says so', async () => {
    const reply = await upload('a.csv', `${HEADER}\n段店司法所,5,2,否\n贺家庄司法所,2,2,是`);
    expect(JSON.parse(reply.text)).toEqual({ count: 2, version: 2, unchanged: true });
  });

  test('every fault of every row is told with its line, and nothing is imported', async () => {
    const reply = await upload('a.csv', `${HEADER}\n甲,1,1,\n甲,-1,1,否\n,1,1000,也许`);
    expect([reply.status, problemIn(reply).code]).toEqual([422, 'offices.faulty']);
    expect(problemIn(reply).errors.map(({ line, field, code }) => [line, field, code])).toEqual([
      [3, 'name', 'offices.twice'],
      [3, 'posts', 'offices.count'],
      [4, 'name', 'offices.name'],
      [4, 'serving', 'offices.count'],
      [4, 'fengqiao', 'offices.fengqiao'],
    ]);
    expect(await version()).toBe('2');
  });

  test.each([
    ['a missing column', '司法所,政法专项编制数,枫桥式\n甲,1,否', 'offices.header'],
    ['no rows', HEADER, 'offices.empty'],
    ['an empty file', '', 'table.empty'],
    ['a line with too few cells', `${HEADER}\n甲,1`, 'table.ragged'],
  ])('%s', async (_, text, code) => {
    const reply = await upload('a.csv', text);
    expect([reply.status, problemIn(reply).errors.map((error) => error.code)]).toEqual([422, [code]]);
  });

  test('no file at all', async () => {
    const reply = await officer.post(`${HERE}/import`);
    expect([reply.status, problemIn(reply).errors[0]?.code]).toEqual([422, 'offices.file-missing']);
  });

  test('template and list are there to download', async () => {
    const template = await officer.page(`${HERE}/template.csv`);
    expect(template.text.replace('\ufeff', '').trim()).toBe(HEADER);
    const list = await officer.page(`${HERE}.xlsx`);
    expect(list.headers.get('content-type')).toContain('spreadsheetml');
    expect(list.text.startsWith('PK')).toBe(true);
  });
});
