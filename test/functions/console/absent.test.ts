import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
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

const HERE = `/console/campaigns/${CODE}`;
let cloud: Cloud;
let officer: Desk;
let examiner: Desk;
const people: Applicant[] = [];
let refused: Applicant;

const move = (stage: string, event: string, value = {}) =>
  officer.post(`${HERE}/stages/${stage}/${event}`, value);
const upload = async (kind: string, marks: readonly string[], who = people) => {
  const rows = marks.map((mark, index) => `${who[index]?.citizenId},${mark}`);
  const reply = await examiner.upload(
    `${HERE}/scores/${kind}`,
    'a.csv',
    [`citizen_id,${kind}`, ...rows].join('\n'),
  );
  return JSON.parse(reply.text);
};
const sheet = z.object({
  missing: z.array(z.object({ number: z.string(), name: z.string() })),
  ignored: z.number(),
});
const read = async (kind: string) =>
  sheet.parse(JSON.parse((await officer.get(`${HERE}/scores/${kind}`)).text));
const numbers = (of: readonly { readonly number: string }[]) => of.map(({ number }) => number).sort();
const facts = z.object({ facts: z.object({ stage: z.string(), absent: z.number() }) });

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  // One place and a ratio of 2: two enter the interview.
  const positions = [{ code: '01', office: '段店司法所', headcount: 1 }];
  await fileFor(cloud, officer, 1);
  await officer.post('/console/campaigns', aCampaignFile({ positions }));
  await officer.post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const serial of [41, 42, 43, 44]) people.push(await apply(cloud, serial));
  refused = await apply(cloud, 45, { criminal: true });
  await cloud.idle();
  cloud.clock.set(CLOSES);
  officer = await signIn(cloud, 'officer01');
  examiner = await signIn(cloud, 'examiner01');
  const reviewer = await signIn(cloud, 'reviewer01');
  await move('review', 'open');
  for (const { number } of people) await reviewer.post(`${HERE}/review/${number}`, { decision: 'accepted' });
  const rules = ['open.bar.criminal'];
  await reviewer.post(`${HERE}/review/${refused.number}`, { decision: 'refused', rules, reason: '本人声明' });
  await move('review', 'close');
  await move('written', 'open');
});
afterAll(() => cloud?.stop());

describe('a written sheet that lacks admitted people', () => {
  test('is taken, says how many marks count for nothing, and lists who is missing', async () => {
    expect(await upload('written', ['70', '60'], [refused, ...people])).toMatchObject({
      rows: 2,
      ignored: 1,
    });
    const { missing, ignored } = await read('written');
    expect([numbers(missing), ignored]).toEqual([numbers(people.slice(1)), 1]);
    const page = (await officer.page(`${HERE}/scores/written`)).text;
    for (const text of [
      '另有3人没有成绩，关闭笔试后将按缺考处理。',
      '其中1人没有通过资格审查，其成绩不参加计算。',
      people[3]?.number ?? '-',
    ])
      expect(page).toContain(text);
  });

  test.each([
    ['nothing', {}],
    ['another number', { absent: 2 }],
    ['no number', { absent: 'all' }],
  ])('closing with %s confirmed is refused, and says how many', async (_, value) => {
    const reply = await move('written', 'close', value);
    expect([reply.status, problemIn(reply).code]).toEqual([422, 'scores.absent-unconfirmed']);
    expect(facts.parse(JSON.parse(reply.text)).facts).toEqual({ stage: 'written', absent: 3 });
  });

  test('the page names the number on button and box, also after a refusal', async () => {
    const refusal = await officer.form(`${HERE}/stages/written/close`, []);
    expect(refusal.status).toBe(422);
    for (const { text } of [refusal, await officer.page(HERE)]) {
      expect(text).toContain('结束笔试阶段，3人按缺考处理');
      expect(text).toContain('name="absent" value="3"');
    }
  });

  test('a better sheet leaves fewer to confirm', async () => {
    expect(await upload('written', ['90', '80', '70'])).toMatchObject({ ignored: 0 });
    expect(numbers((await read('written')).missing)).toEqual(numbers(people.slice(3)));
    expect((await officer.form(`${HERE}/stages/written/close`, [['absent', '1']])).status).toBe(303);
  });
});

describe('an interview sheet', () => {
  test('with marks of people not on the list is taken with a note', async () => {
    await move('interview', 'open');
    expect(await upload('interview', ['90', '', '70', '60'])).toMatchObject({ rows: 3, ignored: 2 });
    const page = (await officer.page(`${HERE}/scores/interview`)).text;
    expect(page).toContain('其中2人不在面试名单，其成绩不参加计算。');
    expect(page).toContain('另有1人没有成绩，关闭面试后将按缺考处理。');
    expect(numbers((await read('interview')).missing)).toEqual(numbers(people.slice(1, 2)));
  });

  test('complete for everybody on the list, it needs no confirmation', async () => {
    expect(problemIn(await move('interview', 'close')).code).toBe('scores.absent-unconfirmed');
    await upload('interview', ['90', 'absent']);
    expect((await read('interview')).missing).toEqual([]);
    expect((await move('interview', 'close')).status).toBe(200);
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
