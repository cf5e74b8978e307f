import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../../infra/local/cloud.ts';
import { putItem } from '../../../../shared/adapters/dynamo/commands.ts';
import { toReviewItem } from '../../../../shared/adapters/dynamo/items/record-items.ts';
import { openTable } from '../../../../shared/adapters/dynamo/table.ts';
import { readTable } from '../../../../shared/tables/read-table.ts';
import { readable } from '../../../web/read-html.ts';
import { ask } from '../../../web/submit.ts';
import { visit } from '../../../web/visitor.ts';
import { auditFindings } from '../../audit-facts/campaign-audit.ts';
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
} from '../desk.ts';

const HERE = `/console/campaigns/${CODE}`;
const TERMS = {
  date: '2024-06-29',
  from: '09:00',
  to: '11:00',
  place: '尧都区第一中学',
  bring: '请带好准考证和身份证。',
};
const ROOMS = '考场,座位数\n第一考场,2\n第二考场,2\n';

let cloud: Cloud;
let [officer, second, reviewer, examiner, inspector]: Desk[] = [];
/** Three admitted at first; the fourth is refused, and admitted later. */
let people: readonly Applicant[] = [];

const desk = (one: Desk | undefined): Desk => one ?? expect.fail('nobody signed in');
const person = (index: number): Applicant => people[index] ?? expect.fail(`no person ${index}`);
const owner = (index: number) => ({ number: person(index).number, code: person(index).code });
const post = (path: string, value = {}, who = officer) => desk(who).post(HERE + path, value);
const move = (stage: string, event: string, value = {}) => post(`/stages/${stage}/${event}`, value);
const read = async (path: string) => JSON.parse((await desk(officer).get(HERE + path)).text);
const rooms = (text: string) => desk(officer).upload(`${HERE}/sitting/rooms`, 'rooms.csv', text);
const ticket = (index: number) => ask(cloud.url, '/api/status/ticket', owner(index));
const review = (index: number, value: Record<string, unknown>) =>
  post(`/review/${person(index).number}`, value, reviewer);
const outcome = (reply: Awaited<ReturnType<typeof post>>) => [reply.status, problemIn(reply).code];

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  await officer.post('/console/campaigns', aCampaignFile());
  await fileFor(cloud, officer, 2);
  await officer.post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  people = [
    await apply(cloud, 61),
    await apply(cloud, 62),
    await apply(cloud, 63),
    await apply(cloud, 64, { law_graduate: true }),
  ];
  await cloud.idle();
  cloud.clock.set(CLOSES);
  [officer, second, reviewer, examiner, inspector] = await Promise.all(
    ['officer01', 'officer02', 'reviewer01', 'examiner01', 'inspector01'].map((account) =>
      signIn(cloud, account),
    ),
  );
  await move('review', 'open');
  for (const index of [0, 1, 2]) await review(index, { decision: 'accepted' });
});
afterAll(() => cloud?.stop());

describe('time, place and rooms', () => {
  test('the page says what is missing, and an inspector finds no command on it', async () => {
    const page = (await desk(officer).page(`${HERE}/sitting`)).text;
    for (const words of ['还没有填写考试时间和地点', '还没有考场', '还没有编排'])
      expect(page).toContain(words);
    expect((await desk(inspector).page(`${HERE}/sitting`)).text).not.toContain('<button class="button"');
    expect(outcome(await post('/sitting', TERMS, inspector))).toEqual([403, 'permission.denied']);
  });

  test('faults stand beside their fields and what was typed is kept', async () => {
    const fields = Object.entries({ ...TERMS, date: '2024-06-31', from: '9点' });
    const reply = await desk(officer).form(`${HERE}/sitting`, fields);
    expect(reply.status).toBe(422);
    for (const text of ['考试日期不正确', '时间不正确', 'value="9点"', 'value="尧都区第一中学"'])
      expect(reply.text).toContain(text);
  });

  test('are saved; the same again changes nothing and says so', async () => {
    const first = await post('/sitting', TERMS);
    expect(JSON.parse(first.text)).toEqual({ version: 1, unchanged: false });
    expect(JSON.parse((await post('/sitting', TERMS)).text)).toEqual({ version: 1, unchanged: true });
  });

  test('somebody who looked at an earlier version is told and loses nothing', async () => {
    const reply = await desk(second).form(`${HERE}/sitting`, [
      ...Object.entries({ ...TERMS, place: '尧都区第二中学' }),
      ['version', '0'],
    ]);
    expect(reply.status).toBe(409);
    for (const text of ['考试安排已被他人更新', 'value="尧都区第二中学"']) expect(reply.text).toContain(text);
    expect((await read('/sitting')).sitting.terms.place).toBe('尧都区第一中学');
  });

  test.each([
    ['rubbish', '\u0000\u0001', [[0, 'file', 'table.malformed']]],
    ['nothing', '', [[0, 'file', 'table.empty']]],
    ['another table', 'a,b\n1,2\n', [[1, 'file', 'sitting.header']]],
    ['a header only', '考场,座位数\n', [[0, 'file', 'sitting.no-rooms']]],
    [
      'bad rows',
      '考场,座位数\n一,30\n一,30\n,0\n三,9999\n',
      [
        [3, 'room', 'sitting.room-twice'],
        [4, 'room', 'sitting.room-name'],
        [4, 'seats', 'sitting.seats'],
        [5, 'seats', 'sitting.seats'],
      ],
    ],
  ])('a file with %s is refused row by row', async (name, text, faults) => {
    const reply = await rooms(text);
    expect(reply.status).toBe(422);
    const found = problemIn(reply).errors.map(({ line, field, code }) => [line, field, code]);
    if (name === 'rubbish') expect(found).toHaveLength(1);
    else expect(found).toEqual(faults);
    expect((await read('/sitting')).sitting.rooms).toEqual([]);
  });

  test('a table is imported; a form adds and keeps its faulty rows in sight', async () => {
    expect((await rooms('考场,座位数\n第一考场,1\n')).status).toBe(200);
    const faulty = await desk(officer).form(`${HERE}/sitting/rooms`, [
      ['rooms.0.name', '第一考场'],
      ['rooms.0.seats', '两个'],
      ['rooms.3.name', '第二考场'],
      ['rooms.3.seats', '2'],
    ]);
    expect([faulty.status, faulty.text.includes('value="两个"'), faulty.text.includes('第 1 行')]).toEqual([
      422,
      true,
      true,
    ]);
    const template = await desk(officer).page(`${HERE}/sitting/rooms/template.csv`);
    expect(template.text).toContain('考场,座位数');
  });
});

describe('arranging', () => {
  test('waits for the review to close', async () => {
    expect(outcome(await post('/sitting/arrange'))).toEqual([409, 'sitting.not-ready']);
    await review(3, { decision: 'refused', rules: ['open.skills'], reason: '材料不足以证明工作技能。' });
    expect((await move('review', 'close')).status).toBe(200);
  });

  test('too few seats is refused with the numbers', async () => {
    const reply = await post('/sitting/arrange');
    expect(outcome(reply)).toEqual([409, 'sitting.too-few-seats']);
    expect(problemIn(reply).detail).toContain('需要安排3人，只有1个座位，还差2个');
    expect((await read('/sitting')).arrangement).toBeUndefined();
  });

  test('of two officers at once one arranges and the other is told', async () => {
    expect((await rooms(ROOMS)).status).toBe(200);
    const replies = await Promise.all([officer, second].map((who) => post('/sitting/arrange', {}, who)));
    const [done, told] = replies.toSorted((a, b) => a.status - b.status);
    expect([done?.status, told?.status]).toEqual([
      200,
      told && problemIn(told).code === 'sitting.reason-required' ? 422 : 409,
    ]);
    const { arrangement } = await read('/sitting');
    expect(arrangement.version).toBe(1);
    expect(Object.keys(arrangement.seats).sort()).toEqual(
      [0, 1, 2].map((index) => person(index).number).sort(),
    );
  });

  test('again without a reason is refused; with one the seats stay, as the seed does', async () => {
    const { arrangement } = await read('/sitting');
    expect(outcome(await post('/sitting/arrange'))).toEqual([422, 'sitting.reason-required']);
    expect((await post('/sitting/arrange', { reason: '核对名单' })).status).toBe(200);
    const again = await read('/sitting');
    expect(again.arrangement).toMatchObject({ version: 2, seed: arrangement.seed, seats: arrangement.seats });
    expect(again.sitting.log.at(-1)).toMatchObject({ what: 'rearranged', reason: '核对名单' });
  });
});

describe('tickets', () => {
  test('nobody has one before they are issued', async () => {
    expect(await ticket(0)).toMatchObject({ status: 404, body: { code: 'ticket.none' } });
    expect(readable((await visit(cloud.url).post('/status', owner(0))).text)).not.toContain(
      '查看和打印准考证',
    );
  });

  test('are issued once, also when it is done twice or by two at once', async () => {
    const both = await Promise.all([officer, second].map((who) => post('/sitting/issue', {}, who)));
    const issued = both.filter(({ status }) => status === 200).map(({ text }) => JSON.parse(text).issued);
    expect(issued.reduce((sum: number, one: number) => sum + one, 0)).toBeLessThanOrEqual(3);
    expect(JSON.parse((await post('/sitting/issue')).text)).toEqual({ issued: 0, people: 3 });
    expect((await read('/sitting')).sitting).toMatchObject({ arrangement: 2, issued: 2 });
  });

  test('the owner finds theirs by number and code, with photo, seat, time and place', async () => {
    const { arrangement } = await read('/sitting');
    const { room, seat } = arrangement.seats[person(0).number];
    const status = readable((await visit(cloud.url).post('/status', owner(0))).text);
    for (const words of ['2024年6月29日 09:00', '尧都区第一中学', '查看和打印准考证'])
      expect(status).toContain(words);
    const page = await visit(cloud.url).post('/status/ticket', owner(0));
    expect(page.status).toBe(200);
    const text = readable(page.text);
    for (const words of [
      '笔试准考证',
      `0${room}00${seat}`,
      ['第一考场', '第二考场'][room - 1],
      `${seat} 号`,
      '2024年6月29日 09:00 至 11:00',
      '尧都区第一中学',
      '王小乙',
      '01 段店司法所',
      '请带好准考证和身份证。',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/1410\*{12}\w\w/);
    expect(page.text).not.toContain(person(0).citizenId);
    const [, source = ''] = /<img class="ticket-photo" src="([^"]+)"/.exec(page.text) ?? [];
    const address = source.replaceAll('&amp;', '&');
    expect(page.headers.get('content-security-policy')).toContain(
      `img-src 'self' data: ${new URL(address).origin}`,
    );
    expect(new URL(address).searchParams.get('X-Amz-Expires')).toBe('300');
    const photo = await fetch(address);
    expect(new Uint8Array(await photo.arrayBuffer()).slice(0, 3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff));
  });

  test('nobody sees another’s: a wrong code and another’s code get what an unknown number gets', async () => {
    for (const code of ['WRONG234', person(1).code])
      expect(await ask(cloud.url, '/api/status/ticket', { number: person(0).number, code })).toMatchObject({
        status: 404,
        body: { code: 'status.not-found' },
      });
    expect(
      (await visit(cloud.url).post('/status/ticket', { number: person(0).number, code: 'WRONG234' })).status,
    ).toBe(404);
    expect(await ask(cloud.url, '/api/status/ticket', { number: 1 })).toMatchObject({ status: 400 });
  });

  test('whoever was refused has none', async () => {
    expect(await ticket(3)).toMatchObject({ status: 404, body: { code: 'ticket.none' } });
  });
});

describe('printing', () => {
  test('all tickets of a room, two to a sheet, each with its photo', async () => {
    const { arrangement } = await read('/sitting');
    const inFirst = Object.values<{ room: number }>(arrangement.seats).filter(
      ({ room }) => room === 1,
    ).length;
    const page = await desk(examiner).page(`${HERE}/sitting/tickets?room=1`);
    expect(page.text.match(/<article class="ticket"/g)).toHaveLength(inFirst);
    expect(page.text.match(/<img class="ticket-photo"/g)).toHaveLength(inFirst);
    expect(page.text.match(/<div class="ticket-sheet"/g)).toHaveLength(1);
    for (const { citizenId } of people) expect(page.text).not.toContain(citizenId);
    const data = JSON.parse((await desk(officer).get(`${HERE}/sitting/tickets?room=1`)).text);
    expect(JSON.stringify(data)).not.toContain('X-Amz');
    expect(outcome(await desk(reviewer).get(`${HERE}/sitting/tickets?room=1`))).toEqual([
      403,
      'permission.denied',
    ]);
  });

  test.each(['', '0', '3', 'x'])('room %j does not exist', async (room) => {
    expect((await desk(officer).page(`${HERE}/sitting/tickets?room=${room}`)).status).toBe(404);
    expect((await desk(officer).page(`${HERE}/sitting/doors?room=${room}`)).status).toBe(404);
  });

  test('door lists, on paper and as a workbook', async () => {
    const page = readable((await desk(officer).page(`${HERE}/sitting/doors?room=1`)).text);
    for (const words of ['笔试签到表', '第一考场', '应到 2 人', '签名', '01001'])
      expect(page).toContain(words);
    const staff = { account: 'x', name: '甲', county: COUNTY, roles: ['hr' as const] };
    const cookie = await sealedSession(cloud, staff);
    const tableAt = async (path: string) => {
      const response = await fetch(cloud.url + HERE + path, { headers: { cookie } });
      const table = await readTable(new Uint8Array(await response.arrayBuffer()), 'x.xlsx');
      return table.ok ? table.value : expect.fail(table.refusal.code);
    };
    const doors = await tableAt('/sitting/doors.xlsx');
    expect(doors.header).toEqual(['考场', '座位号', '准考证号', '姓名', '报名号', '报考岗位', '签名']);
    expect(doors.rows.map(({ cells }) => cells.准考证号)).toEqual(['01001', '01002', '02001']);
    const { rows: places } = await tableAt('/sitting.xlsx');
    expect(
      places.map(({ cells }) => [cells.考场, cells.座位数, cells.编排时的座位数, cells.编排人数]),
    ).toEqual([
      ['第一考场', '2', '2', '2'],
      ['第二考场', '2', '2', '1'],
    ]);
  });
});

describe('somebody admitted later', () => {
  test('gets a free seat, nobody else moves or is told again', async () => {
    const before = (await read('/sitting')).arrangement;
    expect(outcome(await post('/sitting/late'))).toEqual([409, 'sitting.no-latecomers']);
    await admitFourth();
    expect((await read('/sitting')).latecomers).toEqual([person(3).number]);
    expect((await desk(officer).page(`${HERE}/sitting`)).text).toContain('有 1 人还没有座位');
    expect((await move('written', 'open')).status).toBe(200);
    expect(outcome(await post('/sitting/arrange', { reason: '重排' }))).toEqual([409, 'sitting.started']);
    expect((await post('/sitting/late')).status).toBe(200);
    const { arrangement } = await read('/sitting');
    expect(arrangement.seats).toEqual({
      ...before.seats,
      [person(3).number]: { room: 2, seat: 2, since: 3 },
    });
    expect(JSON.parse((await post('/sitting/issue')).text)).toEqual({ issued: 1, people: 4 });
    expect(await ticket(3)).toMatchObject({ status: 200, body: { ticketNumber: '02002' } });
  });
});

test('the audit finds the review that was put into the table here, and nothing wrong with seats', async () =>
  expect((await auditFindings(cloud, CODE)).map(({ rule, subject }) => [rule, subject.kind])).toEqual([
    ['ranking.recomputed', 'application'],
    ['notice.recomputed', 'notice'],
  ]));

/** What an upheld appeal leaves behind: the fourth person's review says accepted. */
const admitFourth = async (): Promise<void> => {
  Object.assign(process.env, cloud.env);
  const { number } = person(3);
  const accepted = {
    number,
    campaign: CODE,
    decision: 'accepted',
    rules: [],
    reason: '',
    by: 'x',
    at: CLOSES,
  } as const;
  await putItem(openTable({ name: cloud.tableName, index: 'gsi1' }), toReviewItem(accepted, '01'));
};
