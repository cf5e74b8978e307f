import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { createClient } from '../../../infra/rehearsal/client.ts';
import { uploadDocuments } from '../../../infra/rehearsal/upload-documents.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { at, type ContractDesk, contractDesk, refusedAs } from './contract-walk.ts';
import {
  aCampaignFile,
  CLOSES,
  COUNTY,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  problemIn,
  signIn,
} from './desk.ts';

const CODE = '2024-internal-1';
const HERE = `/console/campaigns/${CODE}`;
const FILE = {
  county: COUNTY,
  code: CODE,
  title: '尧都区2024年面向现有专职辅助人员选聘司法协理员公告',
  track: 'internal',
  cutoff: '2024-12-31',
  registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
  positions: [{ code: '01', office: '段店司法所', headcount: 3 }],
  exam: { pass: 60 },
  noticeWorkingDays: 7,
  appealWorkingDays: 0,
  scoreReviewWorkingDays: 0,
  markedTwice: false,
};
const PEOPLE = [51, 52, 53, 54].map((serial) => aCitizenNumber('1985-05-20', serial, COUNTY));
const receipt = z.object({ number: z.string() });

let cloud: Cloud;
let officer: Desk;
let desk: ContractDesk;
const numbers: string[] = [];
const person = (index: number): string => numbers[index] ?? '';
const move = (stage: string, event: string, value = {}) =>
  officer.post(`${HERE}/stages/${stage}/${event}`, value);
const figures = async () => JSON.parse((await officer.get('/console/quota')).text).figures;
const go = async (moment: number) => {
  await cloud.idle();
  cloud.clock.set(moment);
  officer = await signIn(cloud, 'officer01');
  desk = contractDesk(cloud, officer, HERE);
};
const sign = async (index: number, signedOn: string) => {
  expect((await desk.check(person(index))).status).toBe(200);
  expect((await desk.issue(person(index))).status).toBe(200);
  expect((await desk.sign(person(index), signedOn)).status).toBe(200);
};

const applyAs = async (citizenId: string): Promise<string> => {
  const client = createClient(cloud.url);
  const [yes, no] = ['yes', 'no'];
  const reply = await client.postJson(`/api/campaigns/${CODE}/applications`, {
    name: '王小明',
    citizen_id: citizenId,
    phone: '13800138000',
    position: '01',
    education: 'college',
    major: '法律事务',
    serving: yes,
    party_member: no,
    trainee: no,
    retired: no,
    social_insurance_transferable: yes,
    criminal: no,
    detention_drugs: no,
    credit: no,
    disciplined: no,
    consent: true,
    consent_sensitive: true,
    documents: await uploadDocuments(client, CODE),
  });
  return receipt.parse(JSON.parse(reply.text)).number;
};

/** Five are filed; three places are offered to four serving staff, of whom the best three are on notice. */
beforeAll(async () => {
  cloud = await consoleCloud();
  await go(cloud.clock.now());
  await fileFor(cloud, officer, 5);
  expect((await officer.post('/console/campaigns', FILE)).status).toBe(201);
  await officer.upload(`${HERE}/roster`, 'roster.csv', ['citizen_id', ...PEOPLE].join('\n'));
  expect((await officer.post(`${HERE}/publish`)).status).toBe(200);
  cloud.clock.set(OPENS);
  for (const citizenId of PEOPLE) numbers.push(await applyAs(citizenId));
  await go(CLOSES);
  await move('review', 'open');
  const [reviewer, examiner] = [await signIn(cloud, 'reviewer01'), await signIn(cloud, 'examiner01')];
  for (const number of numbers) await reviewer.post(`${HERE}/review/${number}`, { decision: 'accepted' });
  await move('review', 'close');
  await move('assessment', 'open');
  const good = PEOPLE.map((citizenId) => [citizenId, ...Array(5).fill('qualified')].join(','));
  for (const assessor of [reviewer, examiner])
    await assessor.upload(
      `${HERE}/assessment`,
      'a.csv',
      ['citizen_id,de,neng,qin,ji,lian', ...good].join('\n'),
    );
  await move('assessment', 'close');
  await move('exam', 'open');
  const marks = PEOPLE.map((citizenId, index) => `${citizenId},${90 - index * 5}`);
  await examiner.upload(`${HERE}/scores/exam`, 'm.csv', ['citizen_id,exam', ...marks].join('\n'));
  await move('exam', 'close');
  await move('notice', 'open');
  await go(at('2024-07-01T09:00:00'));
  await officer.post(`${HERE}/notice`);
  await go(at('2024-07-11T09:00:00'));
  await move('notice', 'close');
  await move('contract', 'open');
});
afterAll(() => cloud?.stop());

describe('contracts of the internal track', () => {
  test('are checked by the rules of 四(一), the roster among them', async () => {
    expect(await figures()).toEqual({ filled: 0, onOffer: 3, left: 2 });
    await sign(0, '2024-07-11');
    const { contract } = await desk.read(`/contracts/${person(0)}`);
    expect(contract.check.findings).toHaveLength(15);
    expect(contract.check.findings).toContainEqual(
      expect.objectContaining({ rule: 'internal.bar.roster', verdict: 'pass' }),
    );
    expect(await figures()).toEqual({ filled: 1, onOffer: 2, left: 2 });
  });

  test('whoever declines is followed without checks, but not without a notice period', async () => {
    expect((await desk.command(person(1), 'decline', { reason: '愿意按原有模式留用' })).status).toBe(200);
    expect((await officer.post(`${HERE}/notice/supplement`)).status).toBe(201);
    expect(await refusedAs(desk.check(person(3)))).toEqual([409, 'contract.notice-running']);
    await sign(2, '2024-07-11');
    await go(at('2024-07-23T09:00:00'));
    await sign(3, '2024-07-23');
    const { contracts } = await desk.read('/contracts');
    expect(
      contracts.map((one: { state: string; substitute: boolean }) => [one.state, one.substitute]),
    ).toEqual([
      ['signed', false],
      ['declined', false],
      ['signed', false],
      ['signed', true],
    ]);
    expect(await figures()).toEqual({ filled: 3, onOffer: 0, left: 2 });
  });

  test('what they fill comes off what open recruitment may offer, to the last place', async () => {
    expect((await move('contract', 'close')).status).toBe(200);
    expect(await figures()).toEqual({ filled: 3, onOffer: 0, left: 2 });
    const draft = async (code: string, headcount: number) => {
      const positions = [{ code: '01', office: '段店司法所', headcount }];
      await officer.post('/console/campaigns', aCampaignFile({ code, positions }));
      return officer.post(`/console/campaigns/${code}/publish`);
    };
    const reply = await draft('open-three', 3);
    expect([reply.status, problemIn(reply).code, problemIn(reply).detail]).toEqual([
      409,
      'quota.exceeded',
      '备案5名，已聘3名，正在招聘0名，还可招聘2名；本次拟招3名。公告没有发布。',
    ]);
    expect((await draft('open-two', 2)).status).toBe(200);
    expect(await figures()).toEqual({ filled: 3, onOffer: 2, left: 0 });
  });
});

describe('places nobody took', () => {
  const SECOND = 'internal-second';
  const there = `/console/campaigns/${SECOND}`;

  test('a campaign nobody applies for closes, frees its places, and opens again only where they are still free', async () => {
    await fileFor(cloud, officer, 2);
    expect(await figures()).toEqual({ filled: 3, onOffer: 2, left: 2 });
    const registration = { opens: '2024-07-24T08:00:00+08:00', closes: '2024-07-25T18:00:00+08:00' };
    const positions = [{ code: '01', office: '段店司法所', headcount: 2 }];
    await officer.post('/console/campaigns', { ...FILE, code: SECOND, registration, positions });
    await officer.upload(`${there}/roster`, 'roster.csv', ['citizen_id', ...PEOPLE].join('\n'));
    expect((await officer.post(`${there}/publish`)).status).toBe(200);
    expect(await figures()).toEqual({ filled: 3, onOffer: 4, left: 0 });
    await go(at('2024-07-26T09:00:00'));
    for (const stage of ['review', 'assessment', 'exam']) {
      expect((await officer.post(`${there}/stages/${stage}/open`)).status).toBe(200);
      expect((await officer.post(`${there}/stages/${stage}/close`)).status).toBe(200);
    }
    await officer.post(`${there}/stages/notice/open`);
    expect((await officer.post(`${there}/notice`)).status).toBe(201);
    await go(at('2024-08-20T09:00:00'));
    await officer.post(`${there}/stages/notice/close`);
    expect((await officer.post(`${there}/stages/contract/open`)).status).toBe(200);
    expect((await officer.post(`${there}/stages/contract/close`)).status).toBe(200);
    expect(await figures()).toEqual({ filled: 3, onOffer: 2, left: 2 });
    const positionsTaken = [{ code: '01', office: '段店司法所', headcount: 1 }];
    const later = {
      registration: { opens: '2024-09-01T08:00:00+08:00', closes: '2024-09-05T18:00:00+08:00' },
    };
    await officer.post(
      '/console/campaigns',
      aCampaignFile({ code: 'open-one', positions: positionsTaken, ...later }),
    );
    expect((await officer.post('/console/campaigns/open-one/publish')).status).toBe(200);
    const reply = await officer.post(`${there}/stages/contract/reopen`, { reason: '更正' });
    expect([reply.status, problemIn(reply).code, problemIn(reply).detail]).toEqual([
      409,
      'quota.exceeded',
      '备案7名，已聘3名，正在招聘3名，还可招聘1名；本次拟招2名。签订合同环节没有重新打开。',
    ]);
    expect((await officer.page(there)).text).toContain('重新打开');
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
