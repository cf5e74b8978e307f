import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queryItems } from '../../../shared/adapters/dynamo/commands.ts';
import { dossier } from '../../../shared/adapters/dynamo/keys.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { readable } from '../../web/read-html.ts';
import { ask } from '../../web/submit.ts';
import { visit } from '../../web/visitor.ts';
import { problemIn, signIn } from './desk.ts';
import {
  cloud,
  codeOf,
  DAY_BEFORE,
  desk,
  examiner,
  goTo,
  HERE,
  inspector,
  move,
  num,
  OUTSIDE,
  officer,
  other,
  PANELS,
  person,
  plan,
  post,
  prepare,
  read,
  SECOND,
  second,
  workbookOf,
} from './panels-desk.ts';

beforeAll(prepare);
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
