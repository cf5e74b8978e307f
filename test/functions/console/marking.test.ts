import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { CODE, type Desk, problemIn, signIn } from './desk.ts';
import { downloaded, examHeld, type MarksDesk, SCORES, sheet } from './marks-desk.ts';

let desk: MarksDesk;
let first: Desk;
let second: Desk;
let third: Desk;
let numbers: readonly string[];

const difference = z.object({
  number: z.string(),
  why: z.string(),
  settled: z.boolean(),
  entered: z.array(z.unknown()).optional(),
  over: z.string().optional(),
});
const view = z.object({
  version: z.number(),
  marks: z.record(z.string(), z.unknown()),
  marking: z.object({
    entries: z.array(
      z.object({ by: z.string(), own: z.boolean(), values: z.record(z.string(), z.unknown()).optional() }),
    ),
    differences: z.array(difference),
    open: z.number(),
    settled: z.number(),
    agreed: z.boolean(),
  }),
});

const seenBy = async (who: Desk) => view.parse(JSON.parse((await who.get(SCORES)).text));
const enter = async (who: Desk, marks: readonly string[], columns?: string) => {
  const reply = await who.upload(SCORES, '成绩.csv', sheet(desk.people, marks, columns));
  return { status: reply.status, body: JSON.parse(reply.text) };
};
const settle = (who: Desk, place: number, body: object) =>
  who.post(`${SCORES}/differences/${numbers[place]}`, body);
const close = async () => {
  const reply = await desk.move('written', 'close', { absent: 0 });
  return { status: reply.status, ...(reply.status === 200 ? {} : problemIn(reply)) };
};

beforeAll(async () => {
  desk = await examHeld(4);
  first = await signIn(desk.cloud, 'examiner01');
  second = await signIn(desk.cloud, 'examiner02');
  third = await signIn(desk.cloud, 'examiner03');
  numbers = desk.people.map(({ number }) => number);
}, 120_000);
afterAll(() => desk?.cloud.stop());

describe('before both have entered', () => {
  test('closing says that two are missing', async () =>
    expect(await close()).toMatchObject({
      status: 409,
      code: 'scores.marking-open',
      detail: '成绩须由两名考务人员分别录入，还差2人。招聘进度没有变动。',
    }));

  test('the first entry is kept as that examiner’s own, and counts for nothing yet', async () => {
    expect(await enter(first, ['80', '70.5', '缺考', '60'])).toMatchObject({
      status: 200,
      body: { rows: 4, entry: 1, entries: 1, unchanged: false, agreed: false, version: 0 },
    });
    const own = await seenBy(first);
    expect([own.version, own.marks]).toEqual([0, {}]);
    expect(own.marking.entries[0]?.values?.[numbers[0] ?? '']).toBe(8000);
  });

  test('the same file again changes nothing and says so', async () =>
    expect(await enter(first, ['80', '70.5', '缺考', '60'])).toMatchObject({ body: { unchanged: true } }));

  test('whoever may become the second sees that somebody entered, and not what', async () => {
    for (const who of [second, third, desk.officer]) {
      const seen = await seenBy(who);
      expect(seen.marking.entries).toEqual([{ by: '赵考务（examiner01）', own: false }]);
      expect((await who.page(SCORES)).text).not.toMatch(/70\.50|80\.00/);
    }
    expect(await close()).toMatchObject({ code: 'scores.marking-open' });
  });
});

describe('with both entries', () => {
  test('what differs is counted, and closing says how much', async () => {
    expect(await enter(second, ['80', '70.05', '缺考'])).toMatchObject({
      body: { entry: 2, entries: 2, open: 2, settled: 0, agreed: false, version: 0 },
    });
    expect(await close()).toMatchObject({
      code: 'scores.marking-open',
      detail: '两人录入的成绩还有2项差异没有裁定。招聘进度没有变动。',
    });
  });

  test('who entered sees whom it concerns, not what the other wrote', async () => {
    for (const [who, hidden] of [
      [first, '70.05'],
      [second, '70.50'],
    ] as const) {
      const seen = await seenBy(who);
      expect(seen.marking.differences.map(({ number, why, entered }) => [number, why, entered])).toEqual(
        [
          [numbers[1], 'value', undefined],
          [numbers[3], 'missing', undefined],
        ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      );
      expect(seen.marking.entries.filter(({ values }) => values !== undefined)).toHaveLength(1);
      const page = (await who.page(SCORES)).text;
      expect(page).toContain('差异 2 项，已裁定 0 项');
      expect(page).not.toContain(hidden);
      const file = await downloaded(desk.cloud, who, `${SCORES}/differences.xlsx`);
      expect(JSON.stringify(file)).not.toContain(hidden);
      expect(file.rows[0]?.cells.第一录入).toBe('录入人不可见');
    }
  });

  test('the third sees both, in the file too', async () => {
    const seen = await seenBy(third);
    expect(seen.marking.differences.find(({ number }) => number === numbers[1])?.entered).toEqual([
      7050, 7005,
    ]);
    const file = await downloaded(desk.cloud, third, `${SCORES}/differences.xlsx`);
    const row = file.rows.find(({ cells }) => cells.报名号 === numbers[1]);
    expect([row?.cells.第一录入, row?.cells.第二录入]).toEqual(['70.50', '70.05']);
  });

  test('a third person does not enter, and neither of the two settles', async () => {
    expect(await enter(third, ['80', '70', '60', '60'])).toMatchObject({
      status: 409,
      body: { code: 'scores.entered-by-two' },
    });
    for (const who of [first, second]) {
      const reply = await settle(who, 1, { mark: '70.5', reason: '查阅原卷' });
      expect([reply.status, problemIn(reply).code]).toEqual([409, 'scores.own-difference']);
    }
    expect((await settle(desk.officer, 1, { mark: '70.5', reason: '查阅原卷' })).status).toBe(403);
  });

  test('a settlement on what is no longer entered is told, and keeps what was typed', async () => {
    const over = (await seenBy(third)).marking.differences.find(({ number }) => number === numbers[1])?.over;
    await enter(second, ['80', '70.15', '缺考']);
    const reply = await third.form(`${SCORES}/differences/${numbers[1]}`, [
      ['mark', '70.5'],
      ['reason', '查阅原卷第二页'],
      ['over', over ?? ''],
    ]);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('录入或裁定已被他人更新');
    expect(reply.text).toContain('查阅原卷第二页');
  });

  test('the last settlement forms the sheet that everything reads', async () => {
    const one = await settle(third, 1, { mark: '70.5', reason: '查阅原卷' });
    expect(JSON.parse(one.text)).toMatchObject({ open: 1, settled: 1, agreed: false });
    expect((await seenBy(first)).version).toBe(0);
    const last = await settle(third, 3, { mark: '60', reason: '第二人漏录' });
    expect(JSON.parse(last.text)).toMatchObject({ open: 0, settled: 2, agreed: true });
    const seen = await seenBy(desk.officer);
    expect([seen.version, seen.marks]).toEqual([
      1,
      {
        [numbers[0] ?? '']: 8000,
        [numbers[1] ?? '']: 7050,
        [numbers[2] ?? '']: 'absent',
        [numbers[3] ?? '']: 6000,
      },
    ]);
    expect((await desk.officer.page(SCORES)).text).toContain('差异 2 项，已裁定 2 项；已形成一致的成绩表');
    expect(problemIn(await settle(third, 3, { mark: '61', reason: '再看' })).code).toBe(
      'scores.nothing-to-settle',
    );
  });

  test('another entry takes the sheet out of force until they agree again', async () => {
    await enter(first, ['81', '70.5', '缺考', '60']);
    expect((await seenBy(desk.officer)).marks).toEqual({});
    expect(await close()).toMatchObject({ code: 'scores.marking-open' });
    expect(await enter(first, ['80', '70.5', '缺考', '60'])).toMatchObject({ body: { version: 1, open: 0 } });
    expect((await seenBy(desk.officer)).version).toBe(1);
  });

  test('the two markings of a paper must agree, too', async () => {
    const columns = 'citizen_id,written_1,written_2';
    const pairs = ['80,80', '70.5,70.5', '缺考,缺考', '60,61'];
    await enter(first, pairs, columns);
    expect(await enter(second, pairs, columns)).toMatchObject({ body: { open: 1, agreed: false } });
    const [open] = (await seenBy(third)).marking.differences;
    expect([open?.number, open?.why, open?.entered]).toEqual([
      numbers[3],
      'markings',
      [
        [6000, 6100],
        [6000, 6100],
      ],
    ]);
    const missing = await enter(first, ['80,', '70,70'], columns);
    expect(missing.body.errors).toMatchObject([{ line: 2, field: 'written_2', code: 'scores.malformed' }]);
    await settle(third, 3, { mark: '61', reason: '第三人评阅' });
    expect((await seenBy(desk.officer)).version).toBe(2);
  });

  test('two entries in one moment both stay, and make one sheet', async () => {
    const marks = ['90', '80', '70', '60'];
    const replies = await Promise.all([enter(first, marks), enter(second, marks)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    const seen = await seenBy(desk.officer);
    expect([seen.version, seen.marking.open, Object.values(seen.marks)]).toEqual([
      3,
      0,
      expect.arrayContaining([9000, 8000, 7000, 6000]),
    ]);
  });

  test('templates for both ways, as .csv and .xlsx', async () => {
    const header = async (path: string) => (await downloaded(desk.cloud, first, `${SCORES}/${path}`)).header;
    expect(await header('template.csv')).toEqual(['居民身份证号码', '笔试成绩']);
    expect(await header('template.xlsx')).toEqual(['居民身份证号码', '笔试成绩']);
    expect(await header('template.xlsx?markings=2')).toEqual(['居民身份证号码', '笔试一评', '笔试二评']);
  });

  test('then the stage is closed', async () => {
    expect(await close()).toEqual({ status: 200 });
    const late = await enter(first, ['1', '2', '3', '4']);
    // Closing published the marks.
    expect(late).toMatchObject({ status: 409, body: { code: 'scores.locked' } });
    expect((await first.get(`/console/campaigns/${CODE}/scores/exam`)).status).toBe(404);
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(desk.cloud, CODE)).toEqual([]));
