import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { queryItems } from '../../../shared/adapters/dynamo/commands.ts';
import { dossier } from '../../../shared/adapters/dynamo/keys.ts';
import { scoreStore } from '../../../shared/adapters/dynamo/score-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { Role } from '../../../shared/domain/model/staff.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { readable } from '../../web/read-html.ts';
import { ask } from '../../web/submit.ts';
import { visit } from '../../web/visitor.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  CODE,
  COUNTY,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  problemIn,
  sealedSession,
  signIn,
} from './desk.ts';

const HERE = `/console/campaigns/${CODE}`;
const PANELS = `${HERE}/panels`;
const DAY_BEFORE = Date.parse('2024-06-30T16:00:00+08:00');
const DAY = Date.parse('2024-07-01T08:30:00+08:00');
const LATER = Date.parse('2024-07-01T15:00:00+08:00');

let cloud: Cloud;
let [officer, second, examiner, colleague, inspector]: Desk[] = [];
const desk = (one: Desk | undefined): Desk => one ?? expect.fail('nobody signed in');
const people: Applicant[] = [];
const person = (index: number): Applicant => people[index] ?? expect.fail('no such applicant');
const num = (index: number): string => person(index).number;

const move = (stage: string, event: string, value = {}) =>
  desk(officer).post(`${HERE}/stages/${stage}/${event}`, value);
const post = (path: string, value: unknown = {}) => desk(officer).post(PANELS + path, value);
const read = async (path: string, who = officer) => JSON.parse((await desk(who).get(HERE + path)).text);
const codeOf = async (reply: ReturnType<typeof post>) => {
  const answer = await reply;
  return [answer.status, answer.status < 400 ? '' : problemIn(answer).code];
};
const goTo = async (moment: number) => {
  await cloud.idle();
  cloud.clock.set(moment);
  [officer, second, examiner, colleague, inspector] = await Promise.all(
    ['officer01', 'officer02', 'examiner01', 'examiner03', 'inspector01'].map((account) =>
      signIn(cloud, account),
    ),
  );
};
const workbookOf = async (path: string, role: Role = 'officer') => {
  const staff = { account: `${role}01`, name: '王主任', county: COUNTY, roles: [role] };
  const cookie = await sealedSession(cloud, staff);
  const response = await fetch(`${cloud.url}${HERE}${path}`, { headers: { cookie } });
  const table = await readTable(new Uint8Array(await response.arrayBuffer()), 'x.xlsx');
  return table.ok ? table.value : expect.fail(table.refusal.code);
};

/** Six from outside for each panel, and one account on the first. */
const OUTSIDE = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅', (letter) => `${letter}考官`);
const FIRST = ['examiner02', ...OUTSIDE.slice(0, 6)];
const SECOND = OUTSIDE.slice(6, 13);
const plan = (changes: Record<string, unknown> = {}) => ({
  name: '第一考官组',
  room: '县委党校201室',
  date: '2024-07-01',
  from: '08:30',
  to: '12:00',
  members: FIRST,
  chair: 2,
  ...changes,
});
const other = (changes: Record<string, unknown> = {}) =>
  plan({ name: '第二考官组', room: '县委党校202室', members: SECOND, ...changes });

/** Five apply, four of two places are on the interview list; the fifth is not. */
beforeAll(async () => {
  cloud = await consoleCloud();
  await goTo(cloud.clock.now());
  await fileFor(cloud, desk(officer), 2);
  const interview = { ratio: 2, pass: 60, examiners: 7 };
  await desk(officer).post('/console/campaigns', aCampaignFile({ interview }));
  await desk(officer).post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const serial of [51, 52, 53, 54, 55]) people.push(await apply(cloud, serial));
  await goTo(CLOSES);
  await move('review', 'open');
  const reviewer = await signIn(cloud, 'reviewer01');
  for (const { number } of people) await reviewer.post(`${HERE}/review/${number}`, { decision: 'accepted' });
  await move('review', 'close');
  await move('written', 'open');
  const marks = people.map(({ citizenId }, index) => `${citizenId},${[80, 80, 70, 70, 65][index]}`);
  await desk(examiner).upload(`${HERE}/scores/written`, 'w.csv', ['citizen_id,written', ...marks].join('\n'));
  await move('written', 'close');
});
afterAll(() => cloud?.stop());

describe('arranging panels', () => {
  test('waits for the interview', async () => {
    await goTo(DAY_BEFORE);
    expect(await codeOf(post('', plan()))).toEqual([409, 'stage.not-open']);
    expect((await move('interview', 'open')).status).toBe(200);
  });

  test('asks every member to declare first', async () => {
    const refused = await post('', plan());
    expect([refused.status, problemIn(refused).code]).toEqual([422, 'panel.undeclared']);
    const list = ['工号或姓名,居民身份证号码,回避情形', ...OUTSIDE.map((name) => `${name},,无回避关系`)];
    await desk(officer).upload(`${HERE}/recusals/import`, 'r.csv', list.join('\n'));
    const member = await signIn(cloud, 'examiner02');
    await member.post(`${HERE}/recusals`, { relation: 'lineal', citizen_id: person(3).citizenId });
    expect(JSON.parse((await post('', plan())).text)).toEqual({ id: 'P1', version: 1 });
  });

  test('keeps what was typed when it is refused, each fault beside its field', async () => {
    const fields: [string, string][] = [
      ['name', ''],
      ['room', '县委党校203室'],
      ['date', '2024-02-30'],
      ['from', '08:30'],
      ['to', '12:00'],
      ...SECOND.map((name): [string, string] => ['members', name]),
      ['chair', '1'],
    ];
    const page = await desk(officer).form(PANELS, fields);
    expect(page.status).toBe(422);
    for (const text of ['考官组名称不正确', '面试时间不正确', '县委党校203室', '庚考官'])
      expect(page.text).toContain(text);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a member busy elsewhere in the slot', { members: [...SECOND.slice(1), '甲考官'] }, 'panel.member-busy'],
    ['a room taken', { room: '县委党校201室' }, 'panel.room-busy'],
    ['six members', { members: SECOND.slice(1) }, 'panel.members'],
    ['a name nobody can read', { members: [...SECOND.slice(1), '?'] }, 'panel.member'],
    ['a chair on no seat', { chair: 8 }, 'panel.chair'],
    ['a day gone by', { date: '2024-06-29' }, 'panel.past'],
  ])('a second panel with %s is refused', async (_, changes, code) =>
    expect(await codeOf(post('', other(changes)))).toEqual([422, code]),
  );

  test('of two officers in one moment the second is told', async () => {
    const replies = await Promise.all([
      desk(officer).post(PANELS, other({ version: 1 })),
      desk(second).post(PANELS, other({ version: 1, name: '第三考官组' })),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { panels, version, unassigned } = await read('/panels');
    expect([panels.length, version, unassigned.length]).toEqual([2, 2, 4]);
  });

  test('only an officer arranges; inspection reads; examiners read no member and no candidate', async () => {
    expect((await desk(examiner).post(PANELS, plan())).status).toBe(403);
    expect((await desk(inspector).post(PANELS, plan())).status).toBe(403);
    expect((await desk(inspector).page(`${PANELS}/P1`)).status).toBe(200);
    expect((await desk(examiner).page(`${PANELS}/P1`)).status).toBe(403);
    expect((await desk(examiner).page(`${PANELS}/schedule`)).status).toBe(403);
    expect(JSON.stringify(await read('/panels', examiner))).not.toMatch(/考官"|members|assigned/);
    const { header, rows } = await workbookOf('/panels.xlsx', 'examiner');
    expect(header).toEqual(['考官组', '日期', '开始', '结束', '考场', '抽签号', '进度']);
    expect(rows.map(({ cells }) => [cells.考官组, cells.抽签号, cells.进度])).toEqual([
      ['第一考官组', '', '还没有抽签'],
      [expect.stringMatching(/^第[二三]考官组$/), '', '还没有抽签'],
    ]);
  });
});

describe('assigning candidates', () => {
  test('refuses a relative of a member, somebody on no list, and an undone panel', async () => {
    const conflict = await post('/P1/assign', { positions: '01' });
    expect([conflict.status, problemIn(conflict).code]).toEqual([422, 'panel.recused']);
    expect(problemIn(conflict).detail).toContain(`examiner02）↔${num(3)}`);
    expect(await codeOf(post('/P1/assign', { numbers: [num(4)] }))).toEqual([422, 'panel.not-listed']);
    expect(await codeOf(post('/P9/assign', { numbers: [] }))).toEqual([404, 'panel.unknown']);
  });

  test('waits for the notice of the interview list where one is set, so that nobody is told before it', async () => {
    const list = `${HERE}/notices/interview-list`;
    expect((await desk(officer).post(list, { at: '2024-06-30T18:00' })).status).toBe(201);
    const early = await post('/P1/assign', { numbers: [num(0)] });
    expect([early.status, problemIn(early).code]).toEqual([409, 'panel.list-not-out']);
    expect(problemIn(early).detail).toContain('2024年6月30日 18:00');
    expect((await read('/panels')).unassigned).toHaveLength(4);
    const moment = Date.parse('2024-06-30T18:00:00+08:00');
    await goTo(moment - 1);
    expect(await codeOf(post('/P1/assign', { numbers: [num(0)] }))).toEqual([409, 'panel.list-not-out']);
    await goTo(moment);
    expect((await post('/P1/assign', { numbers: [num(0)] })).status).toBe(200);
  });

  test('takes parts of a list, then the rest of it; nobody twice', async () => {
    expect((await post('/P1/assign', { numbers: [num(0), num(1), num(2)] })).status).toBe(200);
    expect(await codeOf(post('/P2/assign', { numbers: [num(0)] }))).toEqual([
      422,
      'panel.assigned-elsewhere',
    ]);
    expect(JSON.parse((await post('/P2/assign', { positions: ['01'] })).text).assigned).toEqual([num(3)]);
    expect((await read('/panels')).unassigned).toEqual([]);
  });

  test('each is told when and where, never by whom, and reads it', async () => {
    Object.assign(process.env, cloud.env);
    const table = openTable({ name: cloud.tableName, index: 'gsi1' });
    const items = await queryItems(table, { by: 'pk', partition: dossier(num(0)), prefix: 'INTERVIEW' });
    expect(items).toMatchObject([
      {
        tell: {
          kind: 'interview.assigned',
          facts: { when: Date.parse('2024-07-01T08:30:00+08:00'), place: '县委党校201室' },
        },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('甲考官');
    const mine = { number: num(0), code: person(0).code ?? '' };
    const text = readable((await visit(cloud.url).post('/status', mine)).text);
    for (const words of ['面试安排', '2024年7月1日', '08:30', '县委党校201室']) expect(text).toContain(words);
    expect(text).not.toContain('甲考官');
    expect((await ask(cloud.url, '/api/status', mine)).body).toMatchObject({
      interview: { arranged: true, date: '2024-07-01', from: '08:30', room: '县委党校201室' },
    });
    const none = { number: num(4), code: person(4).code ?? '' };
    expect(readable((await visit(cloud.url).post('/status', none)).text)).not.toContain('面试安排');
  });

  test('another room is told at once; whoever is taken off reads that it changes', async () => {
    expect((await post('/P2', other({ room: '县委党校301室' }))).status).toBe(200);
    const mine = { number: num(3), code: person(3).code ?? '' };
    const interview = async () =>
      JSON.parse(JSON.stringify((await ask(cloud.url, '/api/status', mine)).body));
    expect((await interview()).interview.room).toBe('县委党校301室');
    expect((await post('/P2/assign', { numbers: [] })).status).toBe(200);
    expect((await interview()).interview).toEqual({ arranged: false });
    expect((await post('/P2/assign', { numbers: [num(3)] })).status).toBe(200);
    expect((await interview()).interview.arranged).toBe(true);
  });

  test('replacing a member checks again', async () => {
    const members = ['examiner02', ...SECOND.slice(1)];
    const clash = await post('/P2', other({ room: '县委党校301室', members, from: '13:00', to: '17:00' }));
    expect([clash.status, problemIn(clash).code]).toEqual([422, 'panel.recused']);
  });

  test('whoever sits on a panel knows its candidates by lot only, whatever else they may', async () => {
    const members = ['officer02', ...SECOND.slice(1)];
    await desk(second).post(`${HERE}/recusals`, { relation: 'none' });
    const changed = await desk(officer).form(`${PANELS}/P2`, [
      ...Object.entries({ ...other({ room: '' }), chair: '1' }).flatMap(
        ([name, value]): [string, string][] => (Array.isArray(value) ? [] : [[name, String(value)]]),
      ),
      ...members.map((name): [string, string] => ['members', name]),
    ]);
    expect([changed.status, changed.text.includes('value="officer02"')]).toEqual([422, true]);
    expect(changed.text).toContain('变更考官组');
    expect((await post('/P2', other({ room: '县委党校301室', members }))).status).toBe(200);
    expect((await desk(second).page(`${PANELS}/P2`)).status).toBe(403);
    expect(await codeOf(desk(second).post(`${PANELS}/P2/assign`, { numbers: [] }))).toEqual([
      403,
      'panel.own',
    ]);
    expect(await codeOf(desk(second).post(`${PANELS}/P2/draw`, {}))).toEqual([403, 'panel.own']);
    const { panels } = await read('/panels', second);
    expect([JSON.stringify(panels[0]).includes(num(0)), JSON.stringify(panels[1]).includes(num(3))]).toEqual([
      true,
      false,
    ]);
    expect((await post('/P2', other({ room: '县委党校301室' }))).status).toBe(200);
  });

  test('the schedule names nobody', async () => {
    const page = await desk(officer).page(`${PANELS}/schedule`);
    for (const text of [num(0), num(3), '县委党校301室']) expect(page.text).toContain(text);
    expect(page.text).not.toMatch(/王小|考官/);
    const table = await workbookOf('/panels/schedule.xlsx');
    expect([table.header, table.rows.length]).toEqual([
      ['报名号', '岗位', '司法所', '日期', '报到时间', '考场'],
      4,
    ]);
    expect((await workbookOf('/panels.xlsx')).rows).toHaveLength(2);
  });
});

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
