import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { messageStore } from '../../../shared/adapters/dynamo/message-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { ask } from '../../web/submit.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
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
const NOTICE = `${CODE}-proposed`;
const at = (text: string): number => Date.parse(`${text}+08:00`);
const PUBLISHED = at('2024-07-01T09:00:00');
const TEXT = '学历证书上的姓名与本人不符，有学校证明。';
const filed = z.object({ number: z.string(), code: z.string() });

let cloud: Cloud;
let officer: Desk;
const people: Applicant[] = [];
const person = (index: number): string => people[index]?.number ?? '';

const move = (stage: string, event: string) => officer.post(`${HERE}/stages/${stage}/${event}`);
const read = async (path: string) => JSON.parse((await officer.get(HERE + path)).text);
const check = (index: number, what: string, result = 'pass') =>
  officer.post(`${HERE}/checks/${person(index)}`, { what, result, reason: '按记录' });
const outcomes = async () => {
  const { outcomes: all } = await read('/outcomes');
  return people.map(({ number }) => all.find((one: { number: string }) => one.number === number).outcome);
};
/** Sets the clock and signs in again: sessions end after half an hour. */
const goTo = async (moment: number) => {
  await cloud.idle();
  cloud.clock.set(moment);
  officer = await signIn(cloud, 'officer01');
};
const object = async (changes: Record<string, unknown> = {}) =>
  filed.parse((await ask(cloud.url, `/api/notices/${NOTICE}/objections`, { text: TEXT, ...changes })).body);
const applications = () => {
  Object.assign(process.env, cloud.env);
  return applicationStore(openTable({ name: cloud.tableName, index: 'gsi1' }));
};
const messages = () => {
  Object.assign(process.env, cloud.env);
  return messageStore(openTable({ name: cloud.tableName, index: 'gsi1' }));
};
const answer = (number: string, value: unknown) => officer.post(`${HERE}/objections/${number}`, value);
const codeOf = async (reply: ReturnType<typeof move>) => {
  const { status, ...rest } = await reply;
  return [status, problemIn({ status, ...rest }).code];
};

/** Three people, two places: the first two are proposed and on public notice. */
beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  await fileFor(cloud, officer, 2);
  await officer.post('/console/campaigns', aCampaignFile());
  await officer.post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const serial of [31, 32, 33]) people.push(await apply(cloud, serial));
  await goTo(CLOSES);
  await move('review', 'open');
  const reviewer = await signIn(cloud, 'reviewer01');
  for (const { number } of people) await reviewer.post(`${HERE}/review/${number}`, { decision: 'accepted' });
  await move('review', 'close');
  const examiner = await signIn(cloud, 'examiner01');
  for (const kind of ['written', 'interview']) {
    await move(kind, 'open');
    const marks = people.map(({ citizenId }, index) => `${citizenId},${90 - index * 10}`);
    await examiner.upload(`${HERE}/scores/${kind}`, 'a.csv', [`citizen_id,${kind}`, ...marks].join('\n'));
    await move(kind, 'close');
  }
  for (const stage of ['background', 'medical']) {
    await move(stage, 'open');
    for (const index of [0, 1]) await check(index, stage);
    await move(stage, 'close');
  }
  await move('notice', 'open');
  await goTo(PUBLISHED);
  await officer.post(`${HERE}/notice`);
  await cloud.idle();
});
afterAll(() => cloud?.stop());

describe('before anybody objects', () => {
  test('the list says why it is empty, and there is nothing to publish', async () => {
    expect(await outcomes()).toEqual(['proposed', 'proposed', 'not-selected']);
    expect((await officer.page(`${HERE}/objections`)).text).toContain('还没有人提出异议');
    expect(await codeOf(officer.post(`${HERE}/notice/supplement`))).toEqual([409, 'supplement.nothing']);
  });
});

describe('an open objection', () => {
  test('is listed with its due day, its objector only shown to who may ask', async () => {
    const { number } = await object({ concerns: person(0), name: '张三丰', phone: '13912345678' });
    const { objections } = await read('/objections');
    expect(objections).toMatchObject([{ number, state: 'filed', dueOn: '2024-07-22', overdue: false }]);
    const path = `${HERE}/objections/${number}`;
    const inspector = await signIn(cloud, 'inspector01');
    const shows = async (desk: Desk, query: string) =>
      (await desk.page(path + query)).text.includes('张三丰');
    expect([await shows(officer, ''), await shows(officer, '?reveal=yes')]).toEqual([false, true]);
    expect(await shows(inspector, '?reveal=yes')).toBe(false);
    expect((await inspector.page(path)).text).toContain(TEXT);
    expect(await codeOf(inspector.post(path, { decision: 'rejected', reason: '否' }))).toEqual([
      403,
      'permission.denied',
    ]);
    expect((await signIn(cloud, 'examiner01').then((desk) => desk.page(path))).status).toBe(403);
    expect(JSON.stringify(await read(`/objections/${number}`))).not.toMatch(/codeDigest|张三丰|"key"/);
  });

  test('is not answered by anybody with a declared relation to the person it is about', async () => {
    const { objections } = await read('/objections');
    const { number } = objections[0];
    const register = `${HERE}/recusals`;
    await officer.post(register, { relation: 'in-law', citizen_id: people[0]?.citizenId });
    const answered = answer(number, { decision: 'upheld', reason: '学历不符' });
    expect(await codeOf(answered)).toEqual([403, 'objection.recused']);
    expect((await officer.post(`${register}/R1/withdraw`, { reason: '号码写错' })).status).toBe(200);
  });

  test.each([
    ['without a decision', {}, 422, 'objection.decision-unknown'],
    ['without a reason', { decision: 'upheld', reason: ' ' }, 422, 'objection.reason-required'],
  ])('an answer %s is refused', async (_, value, status, code) => {
    const [{ number }] = (await read('/objections')).objections;
    expect(await codeOf(answer(number, value))).toEqual([status, code]);
  });

  test('a refused answer keeps what was typed', async () => {
    const [{ number }] = (await read('/objections')).objections;
    const reason = `写了一半${'的理由'.repeat(333)}`;
    const reply = await officer.form(`${HERE}/objections/${number}`, [
      ['decision', 'upheld'],
      ['reason', reason],
    ]);
    expect([reply.status, reply.text.includes(reason)]).toEqual([422, true]);
  });

  test('an unknown number, or another campaign’s, is not found', async () => {
    expect(await codeOf(answer('0123456789AB', { decision: 'rejected', reason: '否' }))).toEqual([
      404,
      'objection.unknown',
    ]);
  });

  test('whoever decided the review may not answer', async () => {
    const [{ number }] = (await read('/objections')).objections;
    const staff = {
      account: 'reviewer01',
      name: '李审核',
      county: COUNTY,
      roles: ['officer', 'reviewer'] as const,
    };
    const cookie = await sealedSession(cloud, staff);
    const reply = await fetch(`${cloud.url}${HERE}/objections/${number}`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'x-csrf-token': 'c'.repeat(43),
        cookie,
      },
      body: JSON.stringify({ decision: 'rejected', reason: '查无此事' }),
    });
    expect([reply.status, await reply.json()]).toMatchObject([403, { code: 'objection.recused' }]);
    const page = await fetch(`${cloud.url}${HERE}/objections/${number}`, { headers: { cookie } });
    const text = await page.text();
    expect([text.includes('您应当回避'), text.includes('name="decision"')]).toEqual([true, false]);
  });
});

describe('upholding', () => {
  test('strikes the person, supplements the notice and calls the next in rank, all at once', async () => {
    await goTo(at('2024-07-05T10:00:00'));
    const [{ number }] = (await read('/objections')).objections;
    const uphold = () => answer(number, { decision: 'upheld', reason: '经核查，证书系伪造。' });
    const replies = await Promise.all([uphold(), uphold()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await outcomes()).toEqual(['struck', 'proposed', undefined]);
    const { supplements, pending } = await read('/objections');
    expect(supplements).toMatchObject([
      { version: 1, removed: [{ number: person(0), why: 'struck' }], added: [] },
    ]);
    expect(pending).toBeNull();
    const { reached } = await read('/checks');
    expect(reached.find((one: { number: string }) => one.number === person(2))).toMatchObject({
      needs: ['background'],
      substitute: true,
    });
  });

  test('the person struck may read it at once, and their record says why', async () => {
    const dossier = await applications().findDossier(person(0));
    expect(dossier?.released?.outcome).toBe('struck');
    expect(dossier?.checks).toMatchObject({ struck: true, background: 'pass', medical: 'pass', version: 3 });
    expect(dossier?.checks?.log.at(-1)).toMatchObject({ what: 'struck', by: '王主任（officer01）' });
  });

  test('both are sent a message of it, and nobody else', async () => {
    await cloud.idle();
    const told = await Promise.all(people.map(({ number }) => messages().listOf(number)));
    const since = told.map((list) => list.filter((message) => message.at >= at('2024-07-05T10:00:00')));
    expect(since.map((list) => list.map(({ kind }) => kind))).toEqual([['struck'], [], ['substituted']]);
  });

  test('whoever follows is no longer told that they were not selected', async () => {
    const released = (await applications().findDossier(person(2)))?.released;
    expect([released?.outcome, released?.reached, released?.substitute]).toEqual([undefined, true, true]);
  });

  test('what is settled cannot be answered again', async () => {
    const { objections } = await read('/objections');
    expect(await codeOf(answer(objections[0].number, { decision: 'rejected', reason: '改' }))).toEqual([
      409,
      'objection.already-settled',
    ]);
  });

  test('the public notice says who was struck, masked, below the frozen text', async () => {
    const page = await (await fetch(`${cloud.url}/notices/${NOTICE}`)).text();
    expect(page).toContain('异议成立，取消拟聘用资格');
    expect(page).toContain('2024年7月5日 10:00 发布');
    expect(page).not.toMatch(/王小[甲乙丙丁]/);
  });

  test('the substitute has both checks while the notice runs, and is published on their own day', async () => {
    expect((await check(2, 'background')).status).toBe(200);
    expect((await check(2, 'medical')).status).toBe(200);
    expect(await outcomes()).toEqual(['struck', 'proposed', 'proposed']);
    await goTo(at('2024-07-08T10:00:00'));
    expect((await officer.page(`${HERE}/objections`)).text).toContain('发布补充公示');
    expect((await officer.post(`${HERE}/notice/supplement`)).status).toBe(201);
    expect(await codeOf(officer.post(`${HERE}/notice/supplement`))).toEqual([409, 'supplement.nothing']);
    expect((await applications().findDossier(person(2)))?.released).toMatchObject({
      outcome: 'proposed',
      substitute: true,
    });
    const { supplements } = await read('/objections');
    expect(supplements[1]).toMatchObject({
      version: 2,
      removed: [],
      added: [{ number: person(2), substitute: true }],
      lastDay: '2024-07-17',
    });
  });
});

describe('closing the notice stage', () => {
  test('waits for the substitute’s period and for every answer, and then releases who was struck', async () => {
    await goTo(at('2024-07-17T23:50:00'));
    const late = await object({ concerns: person(2) });
    expect(await codeOf(move('notice', 'close'))).toEqual([409, 'notice.running']);
    await goTo(at('2024-07-18T00:00:00'));
    expect(await codeOf(move('notice', 'close'))).toEqual([409, 'stage.blocked']);
    await goTo(at('2024-08-30T09:00:00'));
    expect((await read('/objections')).objections[0]).toMatchObject({ number: late.number, overdue: true });
    expect((await officer.page(`${HERE}/objections`)).text).toContain('逾期未答复');
    expect((await answer(late.number, { decision: 'rejected', reason: '经核查不属实。' })).status).toBe(200);
    expect((await move('notice', 'close')).status).toBe(200);
    const status = await ask(cloud.url, '/api/objections', late);
    expect(status.body).toMatchObject({
      state: 'rejected',
      answer: { reason: '经核查不属实。', struck: false },
    });
    expect(JSON.stringify(status.body)).not.toContain('officer01');
  });

  test('the register downloads with Chinese headers and without objectors', async () => {
    const staff = { account: 'inspector01', name: '孙纪检', county: COUNTY, roles: ['inspector'] as const };
    const cookie = await sealedSession(cloud, staff);
    const response = await fetch(`${cloud.url}${HERE}/objections.xlsx`, { headers: { cookie } });
    const table = await readTable(new Uint8Array(await response.arrayBuffer()), 'x.xlsx');
    if (!table.ok) expect.fail(table.refusal.code);
    expect(table.value.header.slice(0, 4)).toEqual(['编号', '状态', '提出时间', '答复期限']);
    expect(table.value.rows.map(({ cells }) => [cells.状态, cells.取消资格的报名号])).toEqual([
      ['异议成立', person(0)],
      ['异议不成立', ''],
    ]);
    expect(JSON.stringify(table.value)).not.toContain('张三丰');
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
