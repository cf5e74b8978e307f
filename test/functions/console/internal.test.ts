import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { createClient } from '../../../infra/rehearsal/client.ts';
import { uploadDocuments } from '../../../infra/rehearsal/upload-documents.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { readable } from '../../web/read-html.ts';
import { type Visitor, visit } from '../../web/visitor.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { contractDesk } from './contract-walk.ts';
import { COUNTY, consoleCloud, type Desk, fileFor, OPENS, problemIn, signIn } from './desk.ts';

const CODE = '2024-internal-1';
const HERE = `/console/campaigns/${CODE}`;
const CLOSES = Date.parse('2024-06-21T18:00:00+08:00');
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
const citizen = (serial: number): string => aCitizenNumber('1985-05-20', serial, COUNTY);
const [FIRST, SECOND, THIRD, STRANGER] = [citizen(31), citizen(32), citizen(33), citizen(34)];
const ANSWERS = {
  serving: 'yes',
  party_member: 'no',
  trainee: 'no',
  retired: 'no',
  social_insurance_transferable: 'yes',
  criminal: 'no',
  detention_drugs: 'no',
  credit: 'no',
  disciplined: 'no',
};
const SHEET = 'citizen_id,de,neng,qin,ji,lian';
const GOOD = 'qualified,qualified,qualified,qualified,qualified';

let cloud: Cloud;
let [officer, reviewer, second, examiner]: Desk[] = [];
const numbers = new Map<string, { number: string; code: string }>();
const desk = (one: Desk | undefined): Desk => one ?? expect.fail('nobody signed in');
const body = async (path: string) => JSON.parse((await desk(officer).get(HERE + path)).text);
const move = (stage: string, event: string) => desk(officer).post(`${HERE}/stages/${stage}/${event}`);
const receipt = z.object({ number: z.string(), code: z.string() });
const numberOf = (citizenId: string): string => numbers.get(citizenId)?.number ?? '';

const applyAs = async (citizenId: string, changes: Record<string, unknown> = {}) => {
  const client = createClient(cloud.url);
  return client.postJson(`/api/campaigns/${CODE}/applications`, {
    name: '王小明',
    citizen_id: citizenId,
    phone: '13800138000',
    position: '01',
    education: 'college',
    major: '法律事务',
    ...ANSWERS,
    consent: true,
    consent_sensitive: true,
    documents: await uploadDocuments(client, CODE),
    ...changes,
  });
};

const signInAll = async () => {
  [officer, reviewer, second, examiner] = await Promise.all(
    ['officer01', 'reviewer01', 'reviewer02', 'examiner01'].map((account) => signIn(cloud, account)),
  );
};

beforeAll(async () => {
  cloud = await consoleCloud();
  await signInAll();
  await fileFor(cloud, desk(officer), 1);
});
afterAll(() => cloud?.stop());

describe('the roster', () => {
  test('is needed before the campaign is published', async () => {
    expect((await desk(officer).post('/console/campaigns', FILE)).status).toBe(201);
    const refused = await desk(officer).post(`${HERE}/publish`);
    expect([refused.status, problemIn(refused).code]).toEqual([409, 'roster.missing']);
  });

  test.each([
    ['no column', 'name\n王明\n', [[1, 'citizen_id', 'roster.header']]],
    ['no rows', 'citizen_id\n', [[0, 'file', 'roster.empty']]],
    [
      'bad rows',
      `citizen_id\n${FIRST}\n123\n${FIRST}\n`,
      [
        [3, 'citizen_id', 'scores.citizen-id'],
        [4, 'citizen_id', 'people.duplicate-row'],
      ],
    ],
  ])('with %s is refused row by row', async (_, text, faults) => {
    const reply = await desk(officer).upload(`${HERE}/roster`, 'roster.csv', text);
    expect(reply.status).toBe(422);
    expect(problemIn(reply).errors.map(({ line, field, code }) => [line, field, code])).toEqual(faults);
  });

  test('is imported once, and again changes nothing; only an officer imports it', async () => {
    const text = `序号,居民身份证号码\n1,${FIRST}\n2,${SECOND}\n3,${THIRD.toLowerCase()}\n`;
    const first = await desk(officer).upload(`${HERE}/roster`, 'roster.csv', text);
    expect(JSON.parse(first.text)).toEqual({ people: 3, version: 1, unchanged: false });
    const backwards = `citizen_id\n${THIRD}\n${SECOND}\n${FIRST}\n`;
    const again = await desk(officer).upload(`${HERE}/roster`, 'other.csv', backwards);
    expect(JSON.parse(again.text)).toEqual({ people: 3, version: 1, unchanged: true });
    expect((await desk(examiner).upload(`${HERE}/roster`, 'roster.csv', text)).status).toBe(403);
    expect((await desk(officer).page(`${HERE}/roster`)).text).not.toContain(FIRST);
  });

  test('is fixed when registration opens', async () => {
    expect((await desk(officer).post(`${HERE}/publish`)).status).toBe(200);
    cloud.clock.set(OPENS);
    await signInAll();
    const late = await desk(officer).upload(`${HERE}/roster`, 'r.csv', `citizen_id\n${STRANGER}\n`);
    expect([late.status, problemIn(late).code]).toEqual([409, 'roster.closed']);
  });
});

describe('registration', () => {
  test('the announcement says the conditions and bars of 四(一) and the six stages', async () => {
    const text = readable((await visit(cloud.url).get(`/campaigns/${CODE}`)).text);
    for (const words of [
      '经考核(德、能、勤、绩、廉)',
      '不在名册内的人员',
      '四(一)7(4)',
      '按原有模式继续留用',
      '六个环节',
      '2024年12月31日',
    ])
      expect(text).toContain(words);
    for (const words of ['笔试', '面试', '35 周岁']) expect(text).not.toContain(words);
  });

  test('takes the internal form and no field of the other', async () => {
    const foreign = await applyAs(FIRST, { household_code: '141002' });
    expect([foreign.status, problemIn(foreign).code]).toEqual([422, 'field.unknown']);
    const incomplete = await applyAs(FIRST, { serving: '', party_member: 'yes' });
    expect(problemIn(incomplete).errors.map(({ field }) => field)).toEqual([
      'serving',
      'party_relation_transferable',
    ]);
    for (const citizenId of [FIRST, SECOND, STRANGER]) {
      const reply = await applyAs(citizenId);
      expect(reply.status).toBe(201);
      numbers.set(citizenId, receipt.parse(JSON.parse(reply.text)));
    }
  });

  test('the pages of the form ask what 四(一) asks', async () => {
    const visitor = visit(cloud.url);
    await fillIn(visitor);
    const declarations = readable((await visitor.get(`/campaigns/${CODE}/apply/declarations`)).text);
    for (const words of [
      '属于见习大学生的 四(一)3',
      '您是中共党员吗',
      '曾因违规、违纪被组织处理的 四(一)7(4)',
    ])
      expect(declarations).toContain(words);
    const missing = await visitor.post(`/campaigns/${CODE}/apply/declarations`, { ...ANSWERS, trainee: '' });
    expect(missing.status).toBe(422);
    const taken = await visitor.post(`/campaigns/${CODE}/apply/declarations`, { ...ANSWERS, serving: 'no' });
    expect([taken.status, taken.location]).toEqual([303, `/campaigns/${CODE}/apply/documents`]);
  });
});

/** Consent, identity and education, as somebody on the roster types them. */
const fillIn = async (visitor: Visitor): Promise<void> => {
  const pages = {
    start: { consent: 'yes', consent_sensitive: 'yes' },
    identity: { name: '王小明', citizen_id: THIRD, phone: '13812345678', position: '01' },
    education: { education: 'college', major: '' },
  };
  for (const [page, fields] of Object.entries(pages))
    expect((await visitor.post(`/campaigns/${CODE}/apply/${page}`, fields)).status).toBe(303);
};

describe('review and assessment', () => {
  test('the machine finds who is not on the roster', async () => {
    await cloud.idle();
    cloud.clock.set(CLOSES);
    await signInAll();
    await move('review', 'open');
    const { applications } = await body('/applications');
    const failed = Object.fromEntries(
      applications.map((row: { number: string; screening: { failed: string[] } }) => [
        row.number,
        row.screening.failed,
      ]),
    );
    expect(failed).toEqual({
      [numberOf(FIRST)]: [],
      [numberOf(SECOND)]: [],
      [numberOf(STRANGER)]: ['internal.bar.roster'],
    });
    const record = await desk(reviewer).page(`${HERE}/review/${numberOf(STRANGER)}`);
    expect(readable(record.text)).toContain('四(一)1');
    const wrong = { decision: 'refused', rules: ['internal.exam'], reason: 'x' };
    const refused = await desk(reviewer).post(`${HERE}/review/${numberOf(FIRST)}`, wrong);
    expect(problemIn(refused).code).toBe('review.rule-unknown');
    const barred = { decision: 'refused', rules: ['internal.bar.roster'], reason: '不在名册内' };
    await desk(reviewer).post(`${HERE}/review/${numberOf(STRANGER)}`, barred);
    for (const citizenId of [FIRST, SECOND])
      await desk(reviewer).post(`${HERE}/review/${numberOf(citizenId)}`, { decision: 'accepted' });
    expect((await move('review', 'close')).status).toBe(200);
  });

  test('needs two assessors, each for themselves', async () => {
    const early = await desk(examiner).upload(`${HERE}/assessment`, 'a.csv', `${SHEET}\n${FIRST},${GOOD}\n`);
    expect(problemIn(early).code).toBe('stage.not-open');
    await move('assessment', 'open');
    const bad = `${SHEET}\n${FIRST},${GOOD.replace('qualified', '好')}\n${THIRD},${GOOD}\n`;
    const faulty = await desk(examiner).upload(`${HERE}/assessment`, 'a.csv', bad);
    expect(problemIn(faulty).errors.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, 'de', 'assessment.verdict'],
      [3, 'citizen_id', 'people.unknown'],
    ]);
    const all = `${SHEET}\n${FIRST},${GOOD}\n${SECOND},${GOOD}\n`;
    for (const unchanged of [false, true]) {
      const reply = await desk(examiner).upload(`${HERE}/assessment`, 'a.csv', all);
      expect(JSON.parse(reply.text)).toEqual({ people: 2, version: 1, unchanged });
    }
    const blocked = await move('assessment', 'close');
    expect([blocked.status, problemIn(blocked).code]).toEqual([409, 'stage.blocked']);
  });

  test('what they see differently is listed, hidden from them, and must be settled', async () => {
    const other = `${SHEET}\n${FIRST},${GOOD}\n${SECOND},合格,合格,不合格,合格,合格\n`;
    expect((await desk(second).upload(`${HERE}/assessment`, 'b.csv', other)).status).toBe(200);
    expect(problemIn(await move('assessment', 'close')).code).toBe('stage.blocked');
    const stateOf = async (who: Desk) => {
      const { people } = JSON.parse((await who.get(`${HERE}/assessment`)).text);
      return people.find(({ number }: { number: string }) => number === numberOf(SECOND));
    };
    expect(await stateOf(desk(officer))).toMatchObject({
      combined: { state: 'differs', differing: ['qin'] },
      entries: [{ assessor: 'examiner01' }, { assessor: 'reviewer02' }],
    });
    const seen = await stateOf(desk(examiner));
    expect(seen.combined).toEqual({ state: 'differs', differing: [] });
    expect(seen.entries.map(({ assessor }: { assessor: string }) => assessor)).toEqual(['examiner01']);

    const path = `${HERE}/assessment/${numberOf(SECOND)}`;
    const verdicts = {
      de: 'qualified',
      neng: 'qualified',
      qin: 'qualified',
      ji: 'qualified',
      lian: 'qualified',
    };
    const codeOf = async (who: Desk, value: unknown) => problemIn(await who.post(path, value)).code;
    expect(await codeOf(desk(second), { ...verdicts, reason: 'x' })).toBe('permission.denied');
    expect(await codeOf(desk(officer), verdicts)).toBe('assessment.reason-required');
    expect(await codeOf(desk(officer), { ...verdicts, de: 'unqualified', reason: 'x' })).toBe(
      'assessment.agreed',
    );
    expect(await codeOf(desk(officer), { de: 'qualified' })).toBe('assessment.incomplete');
    expect((await desk(officer).post(path, { ...verdicts, reason: '查阅考勤记录' })).status).toBe(200);
    expect(await codeOf(desk(officer), { ...verdicts, reason: '再次' })).toBe('assessment.nothing-to-settle');
    expect((await desk(officer).page(`${HERE}/assessment`)).text).toContain('经裁定');
    expect((await move('assessment', 'close')).status).toBe(200);
  });
});

describe('exam, ranking and notice', () => {
  test('whoever is admitted and qualified gets a seat and a ticket for the exam', async () => {
    const terms = { date: '2024-07-20', from: '09:00', to: '10:30', place: '尧都区司法局', bring: '' };
    expect((await desk(officer).post(`${HERE}/sitting`, terms)).status).toBe(200);
    await desk(officer).post(`${HERE}/sitting/rooms`, { rooms: [{ name: '会议室', seats: 20 }] });
    const arranged = await desk(officer).post(`${HERE}/sitting/arrange`);
    const people = JSON.parse(arranged.text).people;
    expect(people).toBeGreaterThan(0);
    expect(JSON.parse((await desk(officer).post(`${HERE}/sitting/issue`)).text)).toEqual({
      issued: people,
      people,
    });
    const { number = '', code = '' } = numbers.get(FIRST) ?? {};
    const ticket = readable((await visit(cloud.url).post('/status/ticket', { number, code })).text);
    for (const words of ['考试准考证', '会议室', '2024年7月20日 09:00 至 10:30'])
      expect(ticket).toContain(words);
  });

  test('there is an exam and no written exam', async () => {
    await move('exam', 'open');
    const marks = `citizen_id,exam\n${FIRST},90\n${SECOND},80.5\n`;
    expect((await desk(examiner).upload(`${HERE}/scores/written`, 'm.csv', marks)).status).toBe(404);
    expect((await desk(examiner).upload(`${HERE}/scores/exam`, 'm.csv', marks)).status).toBe(200);
    expect((await desk(officer).page(`${HERE}/interview-list`)).status).toBe(404);
  });

  test('whoever declines is followed by the next in rank', async () => {
    const { reached } = await body('/checks');
    expect(reached).toMatchObject([{ number: numberOf(FIRST), result: 'proposed', needs: [] }]);
    const path = `${HERE}/checks/${numberOf(FIRST)}`;
    const background = { what: 'background', result: 'pass', reason: '' };
    expect(problemIn(await desk(officer).post(path, background)).code).toBe('stage.not-open');
    const withdrew = { what: 'withdrew', result: 'yes', reason: '本人书面放弃', version: 0 };
    expect((await desk(officer).post(path, withdrew)).status).toBe(200);
    const { positions } = await body('/ranking');
    expect(positions[0]).toMatchObject({
      openPlaces: 0,
      standings: [{ final: 9000 }, { final: 8050, rank: 2 }],
    });
    for (const page of ['', '/ranking', '/checks', '/outcomes', '/assessment', '/scores/exam', '/review'])
      expect((await desk(officer).page(HERE + page)).status).toBe(200);
    for (const file of ['/ranking.xlsx', '/outcomes.xlsx', '/applications.xlsx'])
      expect((await desk(officer).page(HERE + file)).status).toBe(200);
    expect((await move('exam', 'close')).status).toBe(200);
    await move('notice', 'open');
    expect((await desk(officer).post(`${HERE}/notice`)).status).toBe(201);
    await cloud.idle();
  });

  test('each applicant reads where they stand, and that they stay on', async () => {
    const status = async (citizenId: string) =>
      readable((await visit(cloud.url).post('/status', numbers.get(citizenId) ?? {})).text);
    const first = await status(FIRST);
    for (const words of ['本人放弃', '考试成绩90.00', '按原有模式继续留用']) expect(first).toContain(words);
    const next = await status(SECOND);
    for (const words of ['拟聘用（递补）', '80.50', '考核合格']) expect(next).toContain(words);
    expect(next).not.toContain('面试');
    const barred = await status(STRANGER);
    for (const words of ['资格审查未通过', '四(一)1', '按原有模式继续留用']) expect(barred).toContain(words);
    const notice = readable((await visit(cloud.url).get(`/notices/${CODE}-proposed`)).text);
    expect(notice).toContain('考核、考试');
    expect(notice).not.toContain('笔试');
  });
});

describe('the notices of the internal track', () => {
  const notice = async (kind: string) => {
    const response = await fetch(`${cloud.url}/api/notices/${CODE}-${kind}`);
    return { status: response.status, body: await response.json() };
  };

  test('no step went without one: closing published what nobody did before, masked', async () => {
    const review = await notice('review');
    expect(review.body.notice).toMatchObject({ kind: 'review', track: 'internal', refused: 1 });
    expect(review.body.notice.rows).toHaveLength(2);
    expect(JSON.stringify(review.body)).not.toContain('王小');
    const exam = await notice('exam');
    expect(exam.body.notice.rows.map(({ mark }: { mark: number }) => mark)).toEqual([9000, 8050]);
    const page = readable((await visit(cloud.url).get(`/notices/${CODE}-exam`)).text);
    for (const words of ['考试成绩公告', '90.00', '80.50']) expect(page).toContain(words);
  });

  test('it has no written exam, interview or medical to publish', async () => {
    for (const kind of ['written', 'interview-list', 'interview', 'medical-list'])
      expect((await desk(officer).post(`${HERE}/notices/${kind}`)).status).toBe(404);
    const { notices } = await body('/notices');
    expect(notices.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`)).toEqual([
      'review published',
      'exam published',
      'proposed published',
      'final not-open',
    ]);
  });

  test('the final result is set to a moment, and says who is left after the one who declined', async () => {
    cloud.clock.set(Date.parse('2024-08-01T09:00:00+08:00'));
    await signInAll();
    expect((await move('notice', 'close')).status).toBe(200);
    expect((await move('contract', 'open')).status).toBe(200);
    const contracts = contractDesk(cloud, desk(officer), HERE);
    expect((await contracts.check(numberOf(SECOND))).status).toBe(200);
    expect((await contracts.issue(numberOf(SECOND))).status).toBe(200);
    expect((await contracts.sign(numberOf(SECOND), '2024-08-01')).status).toBe(200);
    const set = await desk(officer).post(`${HERE}/notices/final`, { at: '2024-08-01T10:00' });
    expect(set.status).toBe(201);
    const early = await move('contract', 'close');
    expect([early.status, problemIn(early).code]).toEqual([409, 'notice.scheduled']);
    expect((await notice('final')).status).toBe(404);
    cloud.clock.set(Date.parse('2024-08-01T10:00:00+08:00'));
    expect((await notice('final')).body.notice.rows.map(({ number }: { number: string }) => number)).toEqual([
      numberOf(SECOND),
    ]);
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
