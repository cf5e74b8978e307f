import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../../infra/local/cloud.ts';
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
/** A Monday: three working days end with Thursday, 27 June. */
const DECIDED = Date.parse('2024-06-24T10:00:00+08:00');
const UNTIL = Date.parse('2024-06-28T00:00:00+08:00');

let cloud: Cloud;
let [officer, second, reviewer, examiner, inspector]: Desk[] = [];
/** Under 01 four for two places, under 02 two for one, under 03 its three, under 04 one. */
const people: Record<string, Applicant> = {};
const POSTS = { a: '01', b: '01', c: '01', d: '01', e: '02', f: '02', g: '03', h: '03', i: '03', j: '04' };

const desk = (one: Desk | undefined): Desk => one ?? expect.fail('nobody signed in');
const person = (name: string): Applicant => people[name] ?? expect.fail(`nobody called ${name}`);
const owner = (name: string) => ({ number: person(name).number, code: person(name).code });
const move = (stage: string, event: string, value = {}) =>
  desk(officer).post(`${HERE}/stages/${stage}/${event}`, value);
const read = async (path: string) => JSON.parse((await desk(officer).get(HERE + path)).text);
const site = () => visit(cloud.url);
const status = async (name: string): Promise<string> =>
  readable((await site().post('/status', owner(name))).text);
const choose = (name: string, post: string, code = person(name).code) =>
  ask(cloud.url, '/api/status/post', { number: person(name).number, code, post });
const signInAll = async () => {
  [officer, second, reviewer, examiner, inspector] = await Promise.all(
    ['officer01', 'officer02', 'reviewer01', 'examiner01', 'inspector01'].map((account) =>
      signIn(cloud, account),
    ),
  );
};

/** A downloaded workbook as the table it is. */
const sheet = async (path: string) => {
  const staff = { account: 'x', name: '甲', county: COUNTY, roles: ['inspector' as const] };
  const cookie = await sealedSession(cloud, staff);
  const response = await fetch(cloud.url + HERE + path, { headers: { cookie } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const table = await readTable(bytes, 'x.xlsx');
  return table.ok ? table.value : expect.fail(table.refusal.code);
};

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  const positions = [
    { code: '01', office: '段店司法所', headcount: 2 },
    { code: '02', office: '土门司法所', headcount: 1 },
    { code: '03', office: '金殿司法所', headcount: 1 },
    { code: '04', office: '吴村司法所', headcount: 1 },
  ];
  await officer.post('/console/campaigns', aCampaignFile({ positions, openingRatio: 3 }));
  await fileFor(cloud, officer, 5);
  await officer.post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const [index, [name, position]] of Object.entries(POSTS).entries())
    people[name] = await apply(cloud, 41 + index, { position });
  await cloud.idle();
  cloud.clock.set(CLOSES);
  await signInAll();
  await move('review', 'open');
  for (const name of Object.keys(POSTS))
    await desk(reviewer).post(`${HERE}/review/${person(name).number}`, { decision: 'accepted' });
});
afterAll(() => cloud?.stop());

describe('before the decision', () => {
  test('nothing is decided while review is open', async () => {
    const early = await desk(officer).post(`${HERE}/opening`, { places: { '01': 1, '02': 0, '04': 0 } });
    expect([early.status, problemIn(early).code]).toEqual([409, 'opening.not-due']);
    expect((await move('review', 'close')).status).toBe(200);
    await cloud.idle();
    cloud.clock.set(DECIDED);
    await signInAll();
  });

  test('the written exam cannot be opened, and the refusal names the posts', async () => {
    const held = await move('written', 'open');
    expect([held.status, problemIn(held).code]).toEqual([409, 'opening.undecided']);
    expect(problemIn(held).detail).toContain('01、02、04');
    expect((await desk(officer).page(HERE)).text).toContain('尚未决定核减或取消');
  });

  test('the page proposes: cut where possible, else cancelled, with the figures', async () => {
    expect((await read('/opening')).posts).toEqual([
      { post: '01', office: '段店司法所', headcount: 2, admitted: 4, needed: 6, short: true, cutTo: 1 },
      { post: '02', office: '土门司法所', headcount: 1, admitted: 2, needed: 3, short: true },
      { post: '03', office: '金殿司法所', headcount: 1, admitted: 3, needed: 3, short: false },
      { post: '04', office: '吴村司法所', headcount: 1, admitted: 1, needed: 3, short: true },
    ]);
    const page = (await desk(officer).page(`${HERE}/opening`)).text;
    for (const words of ['建议核减为 1 人', '建议取消岗位', '达到比例', '2024年6月27日 24:00'])
      expect(page).toContain(words);
    expect(page).toMatch(/name="places\.01" value="1" checked/);
    expect((await desk(inspector).page(`${HERE}/opening`)).text).not.toContain('确认决定');
  });

  test.each([
    ['posts left out', { places: { '01': 1 } }, 409, 'opening.changed'],
    ['more places than applicants', { places: { '01': 2, '02': 0, '04': 0 } }, 422, 'opening.places'],
    [
      'a term that is over',
      { places: { '01': 1, '02': 0, '04': 0 }, until: '2024-06-24T10:00' },
      422,
      'opening.until',
    ],
    ['no moment', { places: { '01': 1, '02': 0, '04': 0 }, until: 'morgen' }, 422, 'opening.until'],
    ['no figures', { places: { '01': 'viele' } }, 422, 'body.malformed'],
  ])('%s is refused and changes nothing', async (_, body, expected, code) => {
    const reply = await desk(officer).post(`${HERE}/opening`, body);
    expect([reply.status, problemIn(reply).code]).toEqual([expected, code]);
    expect((await read('/opening')).opening).toBeUndefined();
  });

  test('a refused form keeps what was chosen', async () => {
    const reply = await desk(officer).form(`${HERE}/opening`, [
      ['places.01', '0'],
      ['places.02', '0'],
      ['places.04', '0'],
      ['until', '2024-06-01T10:00'],
    ]);
    expect(reply.status).toBe(422);
    expect(reply.text).toMatch(/name="places\.01" value="0" checked/);
    expect(reply.text).toContain('value="2024-06-01T10:00"');
  });
});

describe('the decision', () => {
  test('of two officers at once one decides and the other is told', async () => {
    const places = { '01': 1, '02': 0, '04': 0 };
    const replies = await Promise.all(
      [desk(officer), desk(second)].map((one) => one.post(`${HERE}/opening`, { places })),
    );
    expect(replies.map(({ status: code }) => code).sort()).toEqual([200, 409]);
    const told = replies.find(({ status: code }) => code === 409);
    expect(['opening.stale', 'opening.decided']).toContain(told && problemIn(told).code);
    await cloud.idle();
    const { opening } = await read('/opening');
    expect(opening).toMatchObject({
      ratio: 3,
      posts: [
        { post: '01', from: 2, to: 1, admitted: 4 },
        { post: '02', from: 1, to: 0, admitted: 2 },
        { post: '04', from: 1, to: 0, admitted: 1 },
      ],
      until: UNTIL,
    });
  });

  test('the announcement shows what was cut and cancelled, and why', async () => {
    const text = readable((await site().get(`/campaigns/${CODE}`)).text);
    for (const words of ['核减为 1 人', '取消', '每招 1 人至少 3 人', '共招聘司法协理员 2 人'])
      expect(text).toContain(words);
    const body = JSON.parse((await site().get(`/api/campaigns/${CODE}`)).text);
    expect(body).toMatchObject({
      campaign: {
        positions: [
          { headcount: 1, announced: 2 },
          { headcount: 0, announced: 1 },
          { headcount: 1 },
          { headcount: 0, announced: 1 },
        ],
      },
      opening: { ratio: 3 },
    });
    expect(JSON.stringify(body)).not.toContain('officer01');
  });

  test('the places taken away may be offered again', async () => {
    expect((await desk(officer).get('/console/quota')).text).toContain('"onOffer":2');
  });

  test('the applicants of cancelled posts are offered the others, once each', async () => {
    const { choices } = await read('/opening');
    const byNumber = (a: { number: string }, b: { number: string }) => (a.number < b.number ? -1 : 1);
    expect(choices.toSorted(byNumber)).toMatchObject(
      ['e', 'f', 'j']
        .map((name) => ({ number: person(name).number, state: 'waiting', until: UNTIL }))
        .sort(byNumber),
    );
    const again = await desk(officer).post(`${HERE}/opening/offers`);
    expect(JSON.parse(again.text)).toEqual({ offered: 0 });
  });

  test('the exam waits for their answers', async () => {
    const held = await move('written', 'open');
    expect([held.status, problemIn(held).code]).toEqual([409, 'opening.choices-open']);
    expect(problemIn(held).detail).toContain('还有3人没有选择');
  });
});

describe('choosing another post', () => {
  test('the status page says why and offers the posts that go ahead', async () => {
    const text = await status('e');
    for (const words of [
      '未达到开考比例',
      '实有 2 人',
      '改报 01 段店司法所（招 1 人）',
      '改报 03',
      '不改报其他岗位',
      '2024年6月27日 24:00',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/改报 0[24]/);
    expect(await status('a')).not.toContain('改报');
  });

  test('needs number and code of the application itself', async () => {
    expect(await choose('e', '03', 'WRONG123')).toMatchObject({
      status: 404,
      body: { code: 'status.not-found' },
    });
    const other = await site().post('/status/post', {
      number: person('e').number,
      code: person('f').code,
      post: '03',
    });
    expect(other.status).toBe(404);
  });

  test.each([
    ['a', '03', 409, 'offer.none'],
    ['e', '04', 422, 'offer.post'],
    ['e', '02', 422, 'offer.post'],
    ['e', '', 422, 'offer.post'],
  ])('%s choosing %j is refused', async (name, post, expected, code) => {
    expect(await choose(name, post)).toMatchObject({ status: expected, body: { code } });
  });

  test('moves the whole application: listed once, under the new post', async () => {
    const answer = await site().post('/status/post', { ...owner('e'), post: '03' });
    expect([answer.status, readable(answer.text)]).toEqual([
      200,
      expect.stringContaining('您已改报岗位 03 金殿司法所'),
    ]);
    await cloud.idle();
    const { applications } = await read('/applications');
    const own = applications.filter(({ number }: Applicant) => number === person('e').number);
    expect(own).toMatchObject([
      {
        position: '03',
        screening: { eligible: true },
        review: { decision: 'accepted' },
        offer: { from: '02', to: '03' },
      },
    ]);
    expect(applications).toHaveLength(10);
    expect((await desk(reviewer).page(`${HERE}/review/${person('e').number}`)).text).toContain(
      '03 金殿司法所',
    );
  });

  test('once only, also when it is sent twice in one moment', async () => {
    expect(await choose('e', '01')).toMatchObject({ status: 409, body: { code: 'offer.answered' } });
    const both = await Promise.all([choose('j', '*'), choose('j', '*')]);
    expect(both.map(({ status: code }) => code).sort()).toEqual([200, 409]);
  });

  test('whoever declined has ended with the post; the choice is over at its moment', async () => {
    const text = await status('j');
    for (const words of ['报考岗位未达到开考比例，已取消', '您选择了不改报其他岗位', '到此结束'])
      expect(text).toContain(words);
    cloud.clock.set(UNTIL - 1);
    expect(await status('f')).toContain('请选择');
    cloud.clock.set(UNTIL);
    await signInAll();
    expect(await choose('f', '03')).toMatchObject({ status: 409, body: { code: 'offer.over' } });
    expect(await status('f')).toContain('选择期限 2024年6月27日 24:00 已过，您没有选择其他岗位');
    const { choices } = await read('/opening');
    const states = Object.fromEntries(
      choices.map(({ number, state }: Record<string, string>) => [number, state]),
    );
    expect(states).toEqual({
      [person('e').number]: 'moved',
      [person('f').number]: 'lapsed',
      [person('j').number]: 'declined',
    });
  });

  test('the decision and the choices can be downloaded', async () => {
    const decision = await sheet('/opening.xlsx');
    expect(decision.header).toEqual(
      expect.arrayContaining(['岗位', '公布人数', '应有人数', '决定', '核减后人数']),
    );
    expect(
      decision.rows.map(({ cells }) => [cells.岗位, cells.公布人数, cells.核减后人数, cells.决定]),
    ).toEqual([
      ['01', '2', '1', '核减为 1 人'],
      ['02', '1', '0', '取消岗位'],
      ['03', '1', '1', '达到比例'],
      ['04', '1', '0', '取消岗位'],
    ]);
    const chosen = await sheet('/opening/choices.xlsx');
    expect(
      chosen.rows.map(({ cells }) => `${cells.原报岗位} ${cells.选择} ${cells.改报岗位}`).sort(),
    ).toEqual(['02 已改报 03', '02 逾期未选择 ', '04 不改报 ']);
  });
});

describe('afterwards', () => {
  test('the exam opens, and the moved applicant is ranked under the new post', async () => {
    expect((await move('written', 'open')).status).toBe(200);
    const rows = Object.keys(POSTS)
      .filter((name) => name !== 'f')
      .map((name, index) => `${person(name).citizenId},${name === 'e' ? 99 : 90 - index}`);
    const imported = await desk(examiner).upload(
      `${HERE}/scores/written`,
      'written.csv',
      `citizen_id,written\n${rows.join('\n')}\n`,
    );
    expect(imported.status).toBe(200);
    expect((await move('written', 'close', { absent: 0 })).status).toBe(200);
    await cloud.idle();
    const { positions } = await read('/interview-list');
    const [first, cancelled, third] = positions;
    expect(first).toMatchObject({ position: '01', places: 2 });
    expect(cancelled).toMatchObject({ position: '02', places: 0, entries: [] });
    expect(third.entries[0]).toMatchObject({ number: person('e').number, written: 9900 });
  });

  test('the outcome of whoever let the time pass is released as such', async () => {
    const { body } = await ask(cloud.url, '/api/status', owner('f'));
    expect(body).toMatchObject({ released: { outcome: 'post-cancelled' }, postChoice: { state: 'lapsed' } });
    const { outcomes } = await read('/outcomes');
    const own = outcomes.find(({ number }: Applicant) => number === person('f').number);
    expect(own).toMatchObject({ outcome: 'post-cancelled', position: '02' });
  });

  test('it is too late to decide again', async () => {
    const again = await desk(officer).post(`${HERE}/opening`, { places: { '01': 0 } });
    expect([again.status, problemIn(again).code]).toEqual([409, 'opening.decided']);
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
