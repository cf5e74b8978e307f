import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { createClient } from '../../../infra/rehearsal/client.ts';
import { uploadDocuments } from '../../../infra/rehearsal/upload-documents.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { CLOSES, COUNTY, consoleCloud, type Desk, fileFor, OPENS, problemIn, signIn } from './desk.ts';

const CODE = '2024-internal-1';
const HERE = `/console/campaigns/${CODE}`;
const FILE = {
  county: COUNTY,
  code: CODE,
  title: '尧都区2024年面向现有专职辅助人员选聘司法协理员公告',
  track: 'internal',
  cutoff: '2024-12-31',
  roster: 'roster.csv',
  registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
  positions: [{ code: '01', office: '段店司法所', headcount: 1 }],
  exam: { pass: 60 },
  noticeWorkingDays: 7,
  appealWorkingDays: 0,
  scoreReviewWorkingDays: 0,
  markedTwice: false,
};
const [FIRST, SECOND] = [61, 62].map((serial) => aCitizenNumber('1985-05-20', serial, COUNTY));
const GOOD = 'qualified,qualified,qualified,qualified,qualified';
const sheet = (...people: (string | undefined)[]) =>
  ['citizen_id,de,neng,qin,ji,lian', ...people.map((citizenId) => `${citizenId},${GOOD}`)].join('\n');

let cloud: Cloud;
const desks = new Map<string, Desk>();
const as = (account: string): Desk => desks.get(account) ?? expect.fail(`${account} is not signed in`);
const numbers: string[] = [];
const signInAll = async () => {
  for (const account of ['officer01', 'reviewer01', 'reviewer02', 'examiner01'])
    desks.set(account, await signIn(cloud, account));
};
const move = (stage: string, event: string) => as('officer01').post(`${HERE}/stages/${stage}/${event}`);
const enter = (account: string, text: string) => as(account).upload(`${HERE}/assessment`, 'a.csv', text);

const applyAs = async (citizenId: string | undefined) => {
  const client = createClient(cloud.url);
  const reply = await client.postJson(`/api/campaigns/${CODE}/applications`, {
    name: '王小明',
    citizen_id: citizenId,
    phone: '13800138000',
    position: '01',
    education: 'college',
    major: '法律事务',
    serving: 'yes',
    party_member: 'no',
    trainee: 'no',
    retired: 'no',
    social_insurance_transferable: 'yes',
    criminal: 'no',
    detention_drugs: 'no',
    credit: 'no',
    disciplined: 'no',
    consent: true,
    consent_sensitive: true,
    documents: await uploadDocuments(client, CODE),
  });
  numbers.push(z.object({ number: z.string() }).parse(JSON.parse(reply.text)).number);
};

beforeAll(async () => {
  cloud = await consoleCloud();
  await signInAll();
  await fileFor(cloud, as('officer01'), 1);
  await as('officer01').post('/console/campaigns', FILE);
  await as('officer01').upload(`${HERE}/roster`, 'roster.csv', `citizen_id\n${FIRST}\n${SECOND}\n`);
  await as('officer01').post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  await applyAs(FIRST);
  await applyAs(SECOND);
  await cloud.idle();
  cloud.clock.set(CLOSES);
  await signInAll();
  await move('review', 'open');
  for (const number of numbers)
    await as('reviewer01').post(`${HERE}/review/${number}`, { decision: 'accepted' });
  await move('review', 'close');
  await move('assessment', 'open');
});
afterAll(() => cloud?.stop());

test('an assessor’s row about a relative is refused, and the whole sheet with it', async () => {
  await as('examiner01').post(`${HERE}/recusals`, { relation: 'collateral', citizen_id: FIRST });
  const reply = await enter('examiner01', sheet(SECOND, FIRST));
  expect([reply.status, problemIn(reply).errors.map(({ line, code }) => [line, code])]).toEqual([
    422,
    [[3, 'assessment.recused']],
  ]);
  expect((await enter('examiner01', sheet(SECOND))).status).toBe(200);
});

test('the assessment is not closed over a verdict of somebody who declares afterwards', async () => {
  for (const account of ['reviewer01', 'reviewer02'])
    expect((await enter(account, sheet(FIRST, SECOND))).status).toBe(200);
  await as('reviewer02').post(`${HERE}/recusals`, { relation: 'other', citizen_id: SECOND });
  const held = await move('assessment', 'close');
  expect([held.status, problemIn(held).code]).toEqual([409, 'assessment.recused-verdict']);
  expect(problemIn(held).detail).toContain(`reviewer02↔${numbers[1]}`);
  expect((await enter('reviewer02', sheet(FIRST))).status).toBe(200);
  expect((await move('assessment', 'close')).status).toBe(200);
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
