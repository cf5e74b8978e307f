import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoreStore } from '../../../shared/adapters/dynamo/score-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { CODE, type Desk, problemIn } from './desk.ts';
import {
  arrange,
  cloud,
  codeOf,
  colleague,
  DAY,
  desk,
  examiner,
  goTo,
  HERE,
  inspector,
  LATER,
  move,
  num,
  officer,
  PANELS,
  people,
  person,
  plan,
  post,
  prepare,
  read,
  SECOND,
  second,
  workbookOf,
} from './panels-desk.ts';

beforeAll(async () => {
  await prepare();
  await arrange();
});
afterAll(() => cloud?.stop());

describe('lots', () => {
  const LOTS = () => ({ [num(0)]: 2, [num(1)]: 1, [num(2)]: 3 });

  test('are drawn on the day', async () => {
    expect(await codeOf(post('/P1/draw', { lots: LOTS() }))).toEqual([409, 'panel.not-the-day']);
    const early = await desk(examiner).post(`${PANELS}/P1/marks`, { rows: { 1: Array(7).fill(80) } });
    expect([early.status, problemIn(early).code]).toEqual([409, 'panel.not-drawn']);
    await goTo(DAY);
  });

  test('entered lots are everybody’s, each once', async () => {
    const { [num(0)]: _, ...two } = LOTS();
    expect(await codeOf(post('/P1/draw', { lots: two }))).toEqual([422, 'lots.missing']);
    expect(await codeOf(post('/P1/draw', { lots: { ...LOTS(), [num(0)]: 1 } }))).toEqual([422, 'lots.twice']);
    const faulty = `报名号,抽签号\n${num(0)},二\n${num(1)},1\n${num(1)},3\n`;
    const reply = await desk(officer).upload(`${PANELS}/P1/draw`, 'lots.csv', faulty);
    expect(problemIn(reply).errors.map(({ line, code }) => [line, code])).toEqual([
      [2, 'lots.invalid'],
      [4, 'lots.row-twice'],
    ]);
  });

  test('come from a list as people drew them; again only with a reason, the first draw kept', async () => {
    expect((await workbookOf('/panels/P1/draw/template.xlsx')).rows).toHaveLength(3);
    const csv = (await desk(officer).page(`${PANELS}/P1/draw/template.csv`)).text;
    expect(csv.replace('\ufeff', '').trim().split('\r\n')).toEqual([
      '报名号,抽签号',
      ...[num(0), num(1), num(2)].sort().map((number) => `${number},`),
    ]);
    const file = `报名号,抽签号\n${num(0)},2\n${num(1)},1\n${num(2)},3\n`;
    const first = await desk(officer).upload(`${PANELS}/P1/draw`, 'lots.csv', file);
    expect(JSON.parse(first.text).draw).toMatchObject({ method: 'entered', lots: LOTS(), absent: [] });
    expect(await codeOf(post('/P1/draw', { method: 'software' }))).toEqual([409, 'panel.redraw-reason']);
    const again = await post('/P1/draw', { lots: LOTS(), reason: '抽签箱倾倒' });
    expect(again.status).toBe(200);
    const { panel } = await read('/panels/P1');
    expect([panel.draws.length, panel.draws[0].setAside.reason]).toEqual([2, '抽签箱倾倒']);
    expect(await codeOf(post('/P1/assign', { numbers: [num(0)] }))).toEqual([409, 'panel.drawn']);
  });

  test('the software draws from a seed of its own that anybody can recompute', async () => {
    const { draw } = JSON.parse((await post('/P2/draw', { method: 'software' })).text);
    expect(draw).toMatchObject({ method: 'software', lots: { [num(3)]: 1 } });
    expect(draw.seed).toMatch(/^[0-9a-f]{64}$/);
    const redrawn = JSON.parse((await post('/P1/draw', { method: 'software', reason: '演示' })).text).draw;
    expect(redrawn.seed).not.toBe(draw.seed);
    const place = (number: string) => createHash('sha256').update(`${redrawn.seed}\n${number}`).digest('hex');
    const order = [num(0), num(1), num(2)].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
    expect(order.map((number) => redrawn.lots[number])).toEqual([1, 2, 3]);
    expect((await desk(inspector).page(`${PANELS}/P1`)).text).toContain(redrawn.seed);
    expect((await post('/P1/draw', { lots: LOTS(), reason: '以现场抽签为准' })).status).toBe(200);
  });

  test('of two draws in one moment one stands', async () => {
    const again = (who: Desk | undefined, reason: string) =>
      desk(who).post(`${PANELS}/P2/draw`, { method: 'software', reason });
    const replies = await Promise.all([again(officer, '甲'), again(second, '乙')]);
    const won = replies.filter(({ status }) => status === 200).length;
    expect([won + replies.filter(({ status }) => status === 409).length, won >= 1]).toEqual([2, true]);
    const { panel } = await read('/panels/P2');
    expect(panel.draws).toHaveLength(1 + won);
  });
});

describe('marks', () => {
  const HEADER = '抽签号,考官1,考官2,考官3,考官4,考官5,考官6,考官7';
  /** By hand: without 90 and 79, (81.5+82+83.25+84+85.1)/5 = 83.17. */
  const LOT2 = '2,81.5,82,83.25,84,85.1,79,90';
  /** By hand: without 70 and 80.02, (4×80+80.01)/5 = 80.002, so 80.00. */
  const LOT1 = '1,80,80,80,80,80.01,80.02,70';
  const sheet = (...rows: readonly string[]) => [HEADER, ...rows].join('\n');
  const upload = (who: Desk | undefined, text: string, panel = 'P1') =>
    desk(who).upload(`${PANELS}/${panel}/marks`, '评分.csv', text);

  test('are entered by lot; the page and its templates know no name, no number', async () => {
    const page = await desk(examiner).page(`${PANELS}/P1/marks`);
    expect(page.status).toBe(200);
    const csv = (await desk(examiner).page(`${PANELS}/P1/marks/template.csv`)).text;
    const printed = (await desk(examiner).page(`${PANELS}/P1/sheet`)).text;
    for (const text of [page.text, csv, printed]) {
      expect(text).not.toContain('王小');
      for (const { number, citizenId } of people)
        expect(text).not.toMatch(new RegExp(`${number}|${citizenId}`));
    }
    expect(csv.replace('\ufeff', '').split('\r\n').slice(0, 3)).toEqual([HEADER, '1,,,,,,,', '2,,,,,,,']);
    expect((await workbookOf('/panels/P1/marks/template.xlsx')).header).toEqual(HEADER.split(','));
    expect(printed).toContain('签名');
  });

  test('faults come row by row and nothing is kept', async () => {
    const bad = sheet(
      '9,80,80,80,80,80,80,80',
      '1,80,80,80.001,101,x,80,',
      '2,缺考,80,80,80,80,80,80',
      '1,80,80,80,80,80,80,80',
    );
    const reply = await upload(examiner, bad);
    expect(problemIn(reply).errors.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, 'lot', 'panel-marks.lot'],
      [3, '考官3', 'scores.decimals'],
      [3, '考官4', 'scores.out-of-range'],
      [3, '考官5', 'scores.malformed'],
      [3, '考官7', 'panel-marks.missing'],
      [4, '考官2', 'panel-marks.partly-absent'],
      [5, 'lot', 'panel-marks.lot-twice'],
    ]);
    expect((await read('/panels/P1/marks')).version).toBe(0);
    expect(await codeOf(upload(examiner, '抽签号,考官1\n1,80\n'))).toEqual([422, 'panel-marks.faulty']);
    expect(await codeOf(upload(examiner, sheet('1,,,,,,,')))).toEqual([422, 'panel-marks.faulty']);
    expect((await upload(officer, sheet(LOT1))).status).toBe(403);
    expect((await upload(inspector, sheet(LOT1))).status).toBe(403);
  });

  test('are entered as candidates are heard; the same file again changes nothing', async () => {
    expect(JSON.parse((await upload(examiner, sheet(LOT1))).text)).toEqual({
      version: 1,
      unchanged: false,
      lots: 1,
    });
    expect(JSON.parse((await upload(examiner, sheet(LOT1))).text)).toEqual({
      version: 1,
      unchanged: true,
      lots: 1,
    });
    expect(JSON.parse((await upload(examiner, sheet(LOT1, LOT2))).text)).toMatchObject({ version: 2 });
    const { results } = await read('/panels/P1/results');
    expect(results).toEqual({ 1: '80.00', 2: '83.17', 3: '' });
  });

  test('are corrected only with a reason, every version kept', async () => {
    const wrong = sheet(LOT1, LOT2.replace('90', '91'));
    expect(await codeOf(upload(examiner, wrong))).toEqual([422, 'panel-marks.reason-required']);
    const fields = Object.fromEntries(
      [LOT1, LOT2].flatMap((row) => {
        const [lot, ...cells] = row.split(',');
        return cells.map((cell, seat) => [`m-${lot}-${seat + 1}`, cell]);
      }),
    );
    const typed = { ...fields, 'm-2-7': '91', 'm-3-1': '缺考', reason: '', seen: '2' };
    const page = await desk(examiner).form(`${PANELS}/P1/marks`, Object.entries(typed));
    expect([page.status, page.text.includes('value="91"')]).toEqual([422, true]);
    const done = await desk(examiner).form(
      `${PANELS}/P1/marks`,
      Object.entries({ ...typed, reason: '考官7笔误' }),
    );
    expect(done.headers.get('location')).toContain('done=entered');
    expect(await read('/panels/P1/marks')).toMatchObject({ version: 3, rows: { 3: 'absent' } });
    const { panel } = await read('/panels/P1');
    expect(panel.log.at(-1)).toMatchObject({ event: 'marked', reason: '考官7笔误' });
    expect(await codeOf(post('/P1/draw', { method: 'software', reason: '再抽' }))).toEqual([
      409,
      'panel.marked',
    ]);
    expect(await codeOf(post('/P1/assign', { numbers: [], reason: '改' }))).toEqual([409, 'panel.marked']);
  });

  test('of two who enter the same sheet in one moment the second is told; other panels do not get in the way', async () => {
    const rows = (last: number) => ({ rows: { 1: [90, 90.01, 90.02, 90.03, 90.04, 60, last] }, seen: 0 });
    const enter = (who: Desk | undefined, panel: string, value: unknown) =>
      desk(who).post(`${PANELS}/${panel}/marks`, value);
    const [a, b, c] = await Promise.all([
      enter(examiner, 'P2', rows(100)),
      enter(colleague, 'P2', rows(99)),
      enter(examiner, 'P1', {
        rows: { 1: LOT1.split(',').slice(1), 2: LOT2.split(',').slice(1), 3: '缺考' },
        reason: '核对原始评分表',
      }),
    ]);
    expect([a.status, b.status].sort()).toEqual([200, 409]);
    expect(problemIn(a.status === 409 ? a : b).code).toBe('panel-marks.stale');
    expect(c.status).toBe(200);
  });

  test('an older sheet seen is refused', async () => {
    const value = { rows: { 1: Array(7).fill(50) }, seen: 0, reason: 'x' };
    const reply = await desk(colleague).post(`${PANELS}/P2/marks`, value);
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'panel-marks.stale']);
  });

  test('a relation declared on the day stops the panel', async () => {
    const declared = await desk(officer).post(`${HERE}/recusals`, {
      who: SECOND[0],
      relation: 'other',
      citizen_id: person(3).citizenId,
    });
    expect(declared.status).toBe(200);
    const reply = await desk(examiner).post(`${PANELS}/P2/marks`, {
      rows: { 1: Array(7).fill(50) },
      reason: 'x',
    });
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'panel.unfit']);
    expect(reply.text).not.toContain(num(3));
    expect(await codeOf(post('/form'))).toEqual([422, 'panel.recused']);
    const { declarations } = await read('/recusals');
    expect(declarations.at(-1).late).toEqual(['panel']);
    const { id } = declarations.at(-1);
    await desk(officer).post(`${HERE}/recusals/${id}/withdraw`, { reason: '经核实为同名' });
  });
});

describe('the interview sheet', () => {
  test('is never imported', async () => {
    await goTo(LATER);
    const file = `citizen_id,interview\n${person(0).citizenId},99\n`;
    const reply = await desk(examiner).upload(`${HERE}/scores/interview`, 'i.csv', file);
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'scores.from-panels']);
    expect((await desk(examiner).page(`${HERE}/scores/interview`)).text).toContain(
      '面试成绩由考官组评分汇总',
    );
    expect((await move('interview', 'close')).status).toBe(409);
  });

  test('is formed by an officer once, from every panel', async () => {
    expect((await desk(examiner).post(`${PANELS}/form`)).status).toBe(403);
    const replies = await Promise.all([
      desk(officer).post(`${PANELS}/form`),
      desk(second).post(`${PANELS}/form`),
    ]);
    expect(replies.map(({ status }) => status).filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(JSON.parse((await post('/form')).text)).toEqual({ version: 1, people: 4, unchanged: true });
    const { marks, version } = await read('/scores/interview');
    expect(version).toBe(1);
    // Panel 2 by hand: without 60 and the highest, (90+90.01+90.02+90.03+90.04)/5 = 90.02.
    expect(marks).toEqual({ [num(0)]: 8317, [num(1)]: 8000, [num(2)]: 'absent', [num(3)]: 9002 });
  });

  test('keeps who entered its marks, who decide no score review of them', async () => {
    const { panels } = await read('/panels');
    const signed = panels.flatMap(({ log }: { log: { event: string; by: string }[] }) =>
      log.flatMap(({ event, by }) => (event === 'marked' ? [by] : [])),
    );
    const table = openTable({ name: cloud.tableName, index: 'gsi1' });
    const hands = (await scoreStore(table).latest(CODE, 'interview'))?.hands ?? [];
    expect(hands).toContain('examiner01');
    for (const by of signed) expect(hands.some((account) => by.endsWith(`（${account}）`))).toBe(true);
    expect(hands).toHaveLength(new Set(signed).size);
  });

  test('locks the panels, for good once the notice of the interview marks is set', async () => {
    const value = { rows: { 1: Array(7).fill(50) }, reason: 'x' };
    const locked = await desk(examiner).post(`${PANELS}/P2/marks`, value);
    expect([locked.status, problemIn(locked).code]).toEqual([409, 'panels.formed']);
    expect(await codeOf(post('', plan({ name: '第四考官组', date: '2024-07-02' })))).toEqual([
      409,
      'panels.formed',
    ]);
    const notice = `${HERE}/notices/interview`;
    expect((await desk(officer).post(notice, { at: '2024-07-02T09:00' })).status).toBe(201);
    const scheduled = await desk(examiner).post(`${PANELS}/P2/marks`, value);
    expect([scheduled.status, problemIn(scheduled).code]).toEqual([409, 'scores.locked']);
    expect(problemIn(scheduled).detail).toContain('2024年7月2日 09:00');
    expect(JSON.parse((await post('/form')).text)).toEqual({ version: 1, people: 4, unchanged: true });
    expect((await desk(officer).post(`${notice}/call-back`, { reason: '核对评分' })).status).toBe(200);
    expect(await codeOf(desk(examiner).post(`${PANELS}/P2/marks`, value))).toEqual([409, 'panels.formed']);
    expect((await move('interview', 'close')).status).toBe(200);
    expect((await move('interview', 'reopen', { reason: '更正考官3评分' })).status).toBe(200);
    expect(await codeOf(desk(examiner).post(`${PANELS}/P2/marks`, value))).toEqual([409, 'scores.locked']);
    expect(await codeOf(post('/form'))).toEqual([409, 'scores.locked']);
    expect((await read('/scores/interview')).version).toBe(1);
    expect((await move('interview', 'close')).status).toBe(200);
  });

  test('ranks everybody as worked out by hand', async () => {
    const { positions } = await read('/ranking');
    const standings = positions[0].standings.map(
      ({ number, interview, final, rank }: Record<string, unknown>) => [number, interview, final, rank],
    );
    expect(standings).toEqual([
      // 80×60% + 83.17×40% = 81.268
      [num(0), 8317, '81.27', 1],
      // 80×60% + 80×40%
      [num(1), 8000, '80.00', 2],
      // 70×60% + 90.02×40% = 78.008
      [num(3), 9002, '78.01', 3],
    ]);
    const { outcomes } = await read('/outcomes');
    expect(outcomes.find(({ number }: { number: string }) => number === num(2)).outcome).toBe(
      'interview-absent',
    );
  });

  test('every list downloads, and every page opens for inspection', async () => {
    expect((await workbookOf('/panels/P1/marks.xlsx')).rows.map(({ cells }) => cells.成绩)).toEqual([
      '80.00',
      '83.17',
      '缺考',
    ]);
    for (const path of ['', '/schedule', '/P1', '/P1/marks', '/P1/sheet', '/P1/results'])
      expect((await desk(inspector).page(PANELS + path)).status).toBe(200);
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
