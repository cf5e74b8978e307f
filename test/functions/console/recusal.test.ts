import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { queryItems } from '../../../shared/adapters/dynamo/commands.ts';
import { campaignPartition } from '../../../shared/adapters/dynamo/keys.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { readable } from '../../web/read-html.ts';
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
const REGISTER = `${HERE}/recusals`;
/** Somebody who never applies. */
const STRANGER = aCitizenNumber('1970-01-01', 7, COUNTY);
const RELATIVE = aCitizenNumber('1995-05-20', 41, COUNTY);

let cloud: Cloud;
const desks = new Map<string, Desk>();
const as = (account: string): Desk => desks.get(account) ?? expect.fail(`${account} is not signed in`);
const people: Applicant[] = [];
const relative = (): Applicant => people[0] ?? expect.fail('nobody applied');

const signInAll = async () => {
  for (const account of ['officer01', 'officer02', 'reviewer01', 'reviewer02', 'examiner01', 'inspector01'])
    desks.set(account, await signIn(cloud, account));
};
const declare = (account: string, value: unknown) => as(account).post(REGISTER, value);
const register = async (account: string) => JSON.parse((await as(account).get(REGISTER)).text);
const codeOf = async (reply: ReturnType<typeof declare>) => {
  const answer = await reply;
  return [answer.status, answer.status < 400 ? '' : problemIn(answer).code];
};

beforeAll(async () => {
  cloud = await consoleCloud();
  await signInAll();
  await fileFor(cloud, as('officer01'), 2);
  await as('officer01').post('/console/campaigns', aCampaignFile());
});
afterAll(() => cloud?.stop());

describe('before registration opens', () => {
  test('whoever takes part declares for themselves; the same again changes nothing', async () => {
    const value = { relation: 'spouse', citizen_id: RELATIVE };
    const first = await declare('reviewer01', value);
    expect(JSON.parse(first.text)).toEqual({ version: 1, unchanged: false });
    expect(JSON.parse((await declare('reviewer01', value)).text)).toEqual({ version: 1, unchanged: true });
    const { declarations } = await register('officer01');
    expect(declarations).toMatchObject([
      { id: 'R1', who: { id: 'reviewer01' }, relation: 'spouse', applied: '' },
    ]);
    expect(readable((await as('officer01').page(REGISTER)).text)).toContain('未报名');
  });

  test.each<[string, Record<string, string>, string]>([
    ['no relation', { citizen_id: STRANGER }, 'recusal.relation'],
    ['a relation of nobody’s list', { relation: '同学', citizen_id: STRANGER }, 'recusal.relation'],
    ['no citizen number', { relation: 'lineal' }, 'recusal.citizen-id'],
    [
      'a wrong citizen number',
      { relation: 'lineal', citizen_id: `${STRANGER.slice(0, 17)}#` },
      'recusal.citizen-id',
    ],
    ['nobody, with a citizen number', { relation: 'none', citizen_id: STRANGER }, 'recusal.citizen-id'],
    ['nobody, while a relation stands', { relation: 'none' }, 'recusal.contradicts'],
    ['for somebody else', { relation: 'none', who: '赵教授' }, 'recusal.for-others'],
  ])('a reviewer declaring %s is refused', async (_, value, code) =>
    expect(await codeOf(declare('reviewer01', value))).toEqual([422, code]),
  );

  test('an officer enters for people from outside, and for no colleague', async () => {
    expect(await codeOf(declare('officer01', { relation: 'none', who: '赵教授' }))).toEqual([200, '']);
    expect(await codeOf(declare('officer01', { relation: 'none', who: 'examiner01' }))).toEqual([
      422,
      'recusal.for-others',
    ]);
  });

  test('who inspects reads all and declares nothing; who reviews reads their own', async () => {
    expect((await register('inspector01')).declarations).toHaveLength(2);
    expect((await register('reviewer01')).declarations).toHaveLength(1);
    expect((await register('examiner01')).declarations).toHaveLength(0);
    expect(await codeOf(declare('inspector01', { relation: 'none' }))).toEqual([403, 'permission.denied']);
  });

  test('of two who declare in one moment both are on the register', async () => {
    const replies = await Promise.all([
      declare('officer01', { relation: 'none' }),
      declare('officer02', { relation: 'none' }),
      declare('examiner01', { relation: 'other', citizen_id: STRANGER }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { declarations } = await register('inspector01');
    expect(declarations.map(({ id }: { id: string }) => id)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5']);
  });

  test('no citizen number is kept anywhere', async () => {
    Object.assign(process.env, cloud.env);
    const table = openTable({ name: cloud.tableName, index: 'gsi1' });
    const items = await queryItems(table, { by: 'pk', partition: campaignPartition(CODE) });
    const stored = JSON.stringify(items);
    expect(stored).toContain('recusals');
    for (const citizenId of [RELATIVE, STRANGER]) expect(stored).not.toContain(citizenId);
  });
});

describe('a list', () => {
  const HEADER = '工号或姓名,居民身份证号码,回避情形';
  const upload = (text: string, account = 'officer01') =>
    as(account).upload(`${REGISTER}/import`, '回避.csv', text);

  test('has a template, and only an officer imports one', async () => {
    expect((await as('officer01').page(`${REGISTER}/import/template.csv`)).text).toContain(HEADER);
    expect((await upload(`${HEADER}\n赵教授,,无回避关系\n`, 'reviewer01')).status).toBe(403);
  });

  test.each<[string, string, unknown[]]>([
    ['without a column', '姓名,回避情形\n赵教授,无\n', [[1, 'citizen_id', 'recusal.header']]],
    ['without rows', `${HEADER}\n`, [[0, 'file', 'recusal.empty']]],
    [
      'with faulty rows',
      `${HEADER}\n?,${STRANGER},夫妻关系\n钱教授,123,夫妻关系\n孙教授,,同学\nreviewer01,,无\n李教授,${STRANGER},近姻亲\n李教授,,无回避关系\n`,
      [
        [2, 'who', 'recusal.who'],
        [3, 'citizen_id', 'recusal.citizen-id'],
        [4, 'relation', 'recusal.relation'],
        [5, 'relation', 'recusal.contradicts'],
        [7, 'relation', 'recusal.contradicts'],
      ],
    ],
  ])('%s is refused row by row and changes nothing', async (_, text, faults) => {
    const before = await register('inspector01');
    const reply = await upload(text);
    expect([reply.status, problemIn(reply).code]).toEqual([422, 'recusal.faulty']);
    expect(problemIn(reply).errors.map(({ line, field, code }) => [line, field, code])).toEqual(faults);
    expect(await register('inspector01')).toEqual(before);
  });

  test('adds what is new, and again changes nothing', async () => {
    const text = `${HEADER}\n钱教授,${STRANGER},三代以内旁系血亲关系\n孙教授,,无回避关系\n赵教授,,无\n`;
    expect(JSON.parse((await upload(text)).text)).toEqual({ rows: 3, version: 6, unchanged: false });
    expect(JSON.parse((await upload(text)).text)).toEqual({ rows: 3, version: 6, unchanged: true });
    expect((await register('inspector01')).declarations).toHaveLength(7);
  });
});

describe('the review', () => {
  beforeAll(async () => {
    await as('officer01').post(`${HERE}/publish`);
    cloud.clock.set(OPENS);
    for (const serial of [41, 42, 43]) people.push(await apply(cloud, serial));
    await cloud.idle();
    cloud.clock.set(CLOSES);
    await signInAll();
    await as('officer01').post(`${HERE}/stages/review/open`);
  });

  test('the register now says which applicant it is, by number only', async () => {
    const { declarations } = await register('inspector01');
    expect(declarations[0]).toMatchObject({ applied: relative().number, late: [] });
    expect(JSON.stringify(declarations)).not.toContain('王小');
  });

  test('keeps a relative from the pile, the record, its documents and the decision', async () => {
    const { counts, applications } = JSON.parse(
      (await as('reviewer01').get(`${HERE}/review?filter=clean`)).text,
    );
    expect([counts.clean, applications.length]).toEqual([2, 2]);
    const path = `${HERE}/review/${relative().number}`;
    const page = await as('reviewer01').page(path);
    expect([page.status, page.text.includes('请由其他审核人员办理')]).toEqual([403, true]);
    expect(page.text).not.toContain('王小');
    expect(await codeOf(as('reviewer01').post(path, { decision: 'accepted' }))).toEqual([
      403,
      'review.recused',
    ]);
    const photo = await as('reviewer01').page(`${HERE}/documents/${relative().number}/photo`);
    expect(photo.status).toBe(403);
    expect((await as('reviewer02').page(path)).status).toBe(200);
  });

  test('the pile goes on past the relative', async () => {
    const numbers = people.slice(1).map(({ number }) => number);
    const first = await as('reviewer01').form(`${HERE}/review/${numbers[0]}`, [
      ['decision', 'accepted'],
      ['filter', 'clean'],
    ]);
    expect(first.headers.get('location')).toContain(`/review/${numbers[1]}`);
    const last = await as('reviewer01').form(`${HERE}/review/${numbers[1]}`, [
      ['decision', 'accepted'],
      ['filter', 'clean'],
    ]);
    expect(last.headers.get('location')).toContain('/review?filter=clean');
  });

  test('asks whoever has not declared to do so, and lists them as 未申报 once they acted', async () => {
    const prompt = '您还没有申报回避';
    expect((await as('reviewer02').page(`${HERE}/review`)).text).toContain(prompt);
    expect((await as('reviewer01').page(`${HERE}/review`)).text).not.toContain(prompt);
    const path = `${HERE}/review/${relative().number}`;
    expect(await codeOf(as('reviewer02').post(path, { decision: 'accepted' }))).toEqual([200, '']);
    const { participants } = await register('inspector01');
    expect(participants[0]).toMatchObject({
      who: { id: 'reviewer02', name: '周审核' },
      standing: 'undeclared',
    });
    expect(readable((await as('inspector01').page(REGISTER)).text)).toContain(
      '未申报 1 人：周审核（reviewer02）',
    );
  });

  test('a relation declared after deciding is shown to be looked at', async () => {
    await declare('reviewer02', { relation: 'in-law', citizen_id: RELATIVE });
    const { declarations } = await register('inspector01');
    expect(declarations.at(-1)).toMatchObject({ applied: relative().number, late: ['review'] });
    expect(readable((await as('officer01').page(REGISTER)).text)).toContain('申报前已作出审核结论');
  });
});

describe('withdrawing', () => {
  const withdraw = (account: string, id: string, reason = '号码写错') =>
    as(account).post(`${REGISTER}/${id}/withdraw`, { reason });

  test('needs a reason and one’s own declaration, or an officer', async () => {
    expect(await codeOf(withdraw('reviewer01', 'R1', ''))).toEqual([422, 'recusal.reason-required']);
    expect(await codeOf(withdraw('examiner01', 'R1'))).toEqual([403, 'recusal.not-yours']);
    expect(await codeOf(withdraw('inspector01', 'R1'))).toEqual([403, 'permission.denied']);
    expect(await codeOf(withdraw('reviewer01', 'R99'))).toEqual([404, 'recusal.unknown']);
  });

  test('of two in one moment one withdraws, and it stays on the record', async () => {
    const replies = await Promise.all([withdraw('reviewer01', 'R1'), withdraw('officer01', 'R1')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { declarations } = await register('inspector01');
    expect(declarations[0]).toMatchObject({ id: 'R1', withdrawn: { reason: '号码写错' } });
    expect((await as('reviewer01').page(`${HERE}/review/${relative().number}`)).status).toBe(200);
  });

  test('the whole register downloads with Chinese headings', async () => {
    const staff = { account: 'inspector01', name: '孙纪检', county: COUNTY, roles: ['inspector'] as const };
    const cookie = await sealedSession(cloud, staff);
    const response = await fetch(`${cloud.url}${REGISTER}.xlsx`, { headers: { cookie } });
    const table = await readTable(new Uint8Array(await response.arrayBuffer()), 'r.xlsx');
    expect(table.ok && [table.value.header.slice(0, 4), table.value.rows.length]).toEqual([
      ['登记号', '申报人', '回避情形', '涉及报名号'],
      8,
    ]);
  });
});
