import { createHash } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { documentBucket } from '../../../shared/adapters/s3/document-bucket.ts';
import { localDate } from '../../../shared/domain/calendar/format.ts';
import { readable } from '../../web/read-html.ts';
import { ask } from '../../web/submit.ts';
import { visit } from '../../web/visitor.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { contractDesk } from './contract-walk.ts';
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
const MINUTE = 60_000;
const DAY = 86_400_000;
let cloud: Cloud;
const desks = new Map<string, Desk>();
const people: Applicant[] = [];
let barred: Applicant;

const desk = (account: string): Desk => {
  const found = desks.get(account);
  if (found === undefined) throw new Error(`${account} is not signed in`);
  return found;
};
const officer = (): Desk => desk('officer01');
const signInAll = async (): Promise<void> => {
  for (const account of ['officer01', 'officer02', 'reviewer01', 'examiner01', 'inspector01'])
    desks.set(account, await signIn(cloud, account));
};
/** Moves the clock on; sessions end with it. */
const at = async (instant: number): Promise<void> => {
  cloud.clock.set(instant);
  await signInAll();
};
const move = (stage: string, event: string, value = {}) =>
  officer().post(`${HERE}/stages/${stage}/${event}`, value);
const codeOf = async (reply: Promise<Parameters<typeof problemIn>[0]>) => {
  const got = await reply;
  return got.status < 400 ? got.status : [got.status, problemIn(got).code];
};
const publish = (kind: string, value = {}, who = officer()) => who.post(`${HERE}/notices/${kind}`, value);
const read = async (path: string) => JSON.parse((await officer().get(HERE + path)).text);
const publicPage = (path: string) => visit(cloud.url).get(path);
const api = async (path: string) => {
  const response = await fetch(cloud.url + path);
  return { status: response.status, body: await response.json() };
};
const fileOf = async (kind: string): Promise<string | undefined> => {
  Object.assign(process.env, cloud.env);
  const bytes = await documentBucket(cloud.bucketNames.notices ?? '').read(`notices/${CODE}-${kind}.html`);
  return bytes && Buffer.from(bytes).toString();
};
const mark = (rows: readonly (readonly [Applicant | undefined, string])[], kind: string) =>
  desk('examiner01').upload(
    `${HERE}/scores/${kind}`,
    `${kind}.csv`,
    [`citizen_id,${kind}`, ...rows.map(([one, points]) => `${one?.citizenId},${points}`)].join('\n'),
  );

beforeAll(async () => {
  cloud = await consoleCloud();
  await signInAll();
  await officer().post(
    '/console/campaigns',
    aCampaignFile({ appealWorkingDays: 3, scoreReviewWorkingDays: 3 }),
  );
  await fileFor(cloud, officer(), 2);
  await officer().post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const serial of [31, 32, 33, 34]) people.push(await apply(cloud, serial));
  barred = await apply(cloud, 35, { criminal: true });
  await cloud.idle();
  await at(CLOSES);
  await move('review', 'open');
});
afterAll(() => cloud?.stop());

/** Everywhere a person outside could find a notice: page, list, both interfaces, spreadsheet, campaign page, bucket. */
const seenAnywhere = async (kind: string): Promise<readonly boolean[]> => {
  const id = `${CODE}-${kind}`;
  return [
    (await publicPage(`/notices/${id}`)).status === 200,
    (await publicPage('/notices')).text.includes(id),
    (await api(`/api/notices/${id}`)).status === 200,
    JSON.stringify((await api('/api/notices')).body).includes(id),
    (await publicPage(`/notices/${id}/list.xlsx`)).status === 200,
    (await publicPage(`/campaigns/${CODE}`)).text.includes(id),
    (await publicPage(`/notices/${id}/objections/new`)).status === 200,
  ];
};
const NOWHERE = Array.from({ length: 7 }, () => false);
const EVERYWHERE = Array.from({ length: 7 }, () => true);

describe('the review result', () => {
  test('is not published before every application is decided, nor by anybody but an officer', async () => {
    expect(await codeOf(publish('review'))).toEqual([409, 'notice.incomplete']);
    expect(await codeOf(publish('review', {}, desk('reviewer01')))).toEqual([403, 'permission.denied']);
    expect(await codeOf(publish('written'))).toEqual([409, 'stage.not-open']);
    expect(await codeOf(publish('exam'))).toEqual([404, 'not-found']);
    expect(await codeOf(publish('nonsense'))).toEqual([404, 'not-found']);
    for (const { number } of people)
      await desk('reviewer01').post(`${HERE}/review/${number}`, { decision: 'accepted' });
    await desk('reviewer01').post(`${HERE}/review/${barred.number}`, {
      decision: 'refused',
      rules: ['open.bar.criminal'],
      reason: '有犯罪记录',
    });
  });

  test('holds the closing while somebody refused may appeal: publish first', async () => {
    const reply = await move('review', 'close');
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'notice.result-first']);
    expect(problemIn(reply).detail).toContain('3个工作日');
  });

  test.each([
    ['2024-06-31T09:00', 'notice.moment-invalid', 422],
    ['tomorrow', 'notice.moment-invalid', 422],
    ['2024-06-21T17:59', 'notice.moment-past', 422],
    ['2025-06-23T09:00', 'notice.moment-far', 422],
  ])('is not set to %s', async (moment, code, status) => {
    const reply = await publish('review', { at: moment });
    expect([reply.status, problemIn(reply).code]).toEqual([status, code]);
    expect((await read('/notices/review')).state).toBe('ready');
  });

  const MOMENT = Date.parse('2024-06-24T09:00:00+08:00');
  const MOMENT_ISO = '2024-06-24T01:00:00Z';

  test('set to a moment, it is nowhere to be found before, and can be called back with a reason', async () => {
    const set = await publish('review', { at: '2024-06-24T09:00' });
    expect([set.status, JSON.parse(set.text)]).toEqual([
      201,
      { id: `${CODE}-review`, kind: 'review', publishedAt: MOMENT, lastDay: '2024-07-03' },
    ]);
    await cloud.idle();
    expect(await seenAnywhere('review')).toEqual(NOWHERE);
    expect(await codeOf(publish('review'))).toEqual([409, 'notice.already-scheduled']);
    expect(await codeOf(move('review', 'close'))).toEqual([409, 'notice.scheduled']);
    const back = (value: unknown) => officer().post(`${HERE}/notices/review/call-back`, value);
    expect(await codeOf(back({ reason: ' ' }))).toEqual([422, 'notice.reason-required']);
    expect(await codeOf(back({ reason: '写'.repeat(501) }))).toEqual([422, 'notice.reason-too-long']);
    expect(await codeOf(back({ reason: '岗位名称有误' }))).toBe(200);
    expect(await codeOf(back({ reason: '再次' }))).toEqual([404, 'notice.unknown']);
    const { log } = await read('/notices');
    expect(log).toMatchObject([
      { event: 'composed', kind: 'review', publishedAt: MOMENT, by: expect.stringContaining('officer01') },
      { event: 'called-back', kind: 'review', reason: '岗位名称有误' },
    ]);
  });

  test('of two officers at the same instant one composes it, the other is told', async () => {
    const replies = await Promise.all([
      publish('review', { at: MOMENT_ISO }),
      publish('review', { at: '2024-06-24T10:00' }, desk('officer02')),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { notice } = await read('/notices/review');
    if (notice.publishedAt !== MOMENT) {
      await officer().post(`${HERE}/notices/review/call-back`, { reason: '时间不对' });
      expect((await publish('review', { at: MOMENT_ISO })).status).toBe(201);
    }
  });

  test('is seen nowhere a millisecond before its moment, and everywhere at it', async () => {
    await at(MOMENT - 1);
    await cloud.idle();
    expect(await seenAnywhere('review')).toEqual(NOWHERE);
    expect(await fileOf('review')).toBeUndefined();
    cloud.clock.set(MOMENT);
    expect(await seenAnywhere('review')).toEqual(EVERYWHERE);
    const late = await officer().post(`${HERE}/notices/review/call-back`, { reason: '太迟' });
    expect([late.status, problemIn(late).code]).toEqual([409, 'notice.already-out']);
  });

  test('says who passed, masked, and of the others only how many', async () => {
    const text = readable((await publicPage(`/notices/${CODE}-review`)).text);
    expect(text).toContain('王*');
    expect(text).toContain('另有 1 人未通过');
    expect(text).not.toMatch(/王小|犯罪|\d{17}[\dX]/);
    expect(text).not.toContain(barred.number);
    const { body } = await api(`/api/notices/${CODE}-review`);
    expect(body.notice.rows.map(({ number }: { number: string }) => number).sort()).toEqual(
      people.map(({ number }) => number).sort(),
    );
    expect(JSON.stringify(body)).not.toMatch(/王小|composedAt/);
  });

  test('is frozen by the sweep after its moment, never before, and then has its digest', async () => {
    cloud.clock.set(MOMENT + 6 * MINUTE);
    await cloud.idle();
    const file = await fileOf('review');
    expect(file).toContain('资格审查结果公告');
    const { body } = await api(`/api/notices/${CODE}-review`);
    const frozen = /<article class="notice">(.*)<\/article>/s.exec(file ?? '')?.[1] ?? '';
    expect(body.notice.sha256).toBe(createHash('sha256').update(frozen).digest('hex'));
    expect((await publicPage(`/notices/${CODE}-review`)).text).toContain(body.notice.sha256);
  });

  test('holds the closing until the last day of the time to appeal is past', async () => {
    // Three working days after Monday 24 June: to the end of Thursday 27 June.
    await at(Date.parse('2024-06-27T23:59:59.999+08:00'));
    const held = await move('review', 'close');
    expect([held.status, problemIn(held).code]).toEqual([409, 'appeal.period-running']);
    expect(problemIn(held).detail).toContain('2024年6月27日');
    await at(Date.parse('2024-06-28T00:00:00+08:00'));
    expect(await codeOf(move('review', 'close'))).toBe(200);
  });
});

describe('written scores', () => {
  const OUT = Date.parse('2024-07-01T09:00:00+08:00');

  test('need their sheet, and a word for whoever has no mark', async () => {
    expect(await codeOf(move('written', 'open'))).toBe(200);
    expect(await codeOf(publish('written'))).toEqual([409, 'notice.incomplete']);
    await mark(
      [
        [people[0], '90'],
        [people[1], '85.5'],
        [people[2], '40'],
      ],
      'written',
    );
    expect(await codeOf(publish('written', { at: '2024-07-01T09:00' }))).toEqual([
      422,
      'scores.absent-unconfirmed',
    ]);
    expect(await codeOf(publish('written', { at: '2024-07-01T09:00', absent: 1 }))).toBe(201);
  });

  test('reach the applicant at the very moment, with all marks by position, who goes on not said', async () => {
    const status = async () => {
      const { body } = await ask(cloud.url, '/api/status', {
        number: people[1]?.number,
        code: people[1]?.code,
      });
      return body as { results: unknown[]; released?: { written?: number } };
    };
    await at(OUT - 1);
    expect((await status()).results).toEqual([]);
    expect(JSON.stringify(await status())).not.toContain('8550');
    cloud.clock.set(OUT);
    expect((await status()).results).toEqual([
      { notice: `${CODE}-written`, kind: 'written', publishedAt: OUT, mark: 8550 },
    ]);
    const { body } = await api(`/api/notices/${CODE}-written`);
    expect(body.notice.rows.map(({ mark: points }: { mark: number }) => points)).toEqual([
      9000,
      8550,
      4000,
      'absent',
    ]);
    const text = readable((await publicPage(`/notices/${CODE}-written`)).text);
    for (const words of ['90.00', '85.50', '40.00', '缺考']) expect(text).toContain(words);
    expect(text).not.toMatch(/未进入|进入面试的人员如下/);
  });

  test('download as a spreadsheet with Chinese headers and figures', async () => {
    const response = await fetch(`${cloud.url}/notices/${CODE}-written/list.xlsx`);
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect(rows[0]).toEqual(['岗位', '姓名', '报名号', '笔试成绩']);
    expect(rows.slice(1).map((row) => row[3])).toEqual([90, 85.5, 40, '缺考']);
    expect((await officer().page(`${HERE}/notices/written/list.xlsx`)).status).toBe(200);
    expect((await officer().page(`${HERE}/notices.xlsx`)).status).toBe(200);
  });

  test('hold the closing while a review of the marks may be asked for', async () => {
    await at(Date.parse('2024-07-04T23:59:59.999+08:00'));
    expect(await codeOf(move('written', 'close', { absent: 1 }))).toEqual([409, 'notice.window-running']);
    await at(Date.parse('2024-07-05T00:00:00+08:00'));
    expect(await codeOf(move('written', 'close', { absent: 1 }))).toBe(200);
  });
});

describe('the later notices', () => {
  test('the interview list names who enters, and where the cut lies', async () => {
    expect(await codeOf(publish('interview-list'))).toEqual([409, 'stage.not-open']);
    await move('interview', 'open');
    expect(await codeOf(publish('interview-list'))).toBe(201);
    const { body } = await api(`/api/notices/${CODE}-interview-list`);
    expect(body.notice.rows.map(({ written }: { written: number }) => written)).toEqual([9000, 8550]);
    expect(body.notice.cuts).toEqual([{ position: '01', office: '段店司法所', places: 4, cut: 8550 }]);
  });

  test('interview scores come with total and rank', async () => {
    await mark(
      [
        [people[0], '80'],
        [people[1], '90'],
      ],
      'interview',
    );
    expect(await codeOf(publish('interview'))).toBe(201);
    const { body } = await api(`/api/notices/${CODE}-interview`);
    expect(body.notice.rows).toMatchObject([
      { number: people[1]?.number, written: 8550, interview: 9000, total: 8730, rank: 1 },
      { number: people[0]?.number, written: 9000, interview: 8000, total: 8600, rank: 2 },
    ]);
    expect(await codeOf(move('interview', 'close'))).toEqual([409, 'notice.window-running']);
    await at(cloud.clock.now() + 8 * DAY);
    expect(await codeOf(move('interview', 'close'))).toBe(200);
  });

  test('the medical list names who passed the background check', async () => {
    await move('background', 'open');
    for (const one of people.slice(0, 2))
      await officer().post(`${HERE}/checks/${one.number}`, {
        what: 'background',
        result: 'pass',
        reason: '',
        version: 0,
      });
    await move('background', 'close');
    await move('medical', 'open');
    expect(await codeOf(publish('medical-list'))).toBe(201);
    const { body } = await api(`/api/notices/${CODE}-medical-list`);
    expect(body.notice.rows).toHaveLength(2);
  });

  test('the notice of proposed appointments keeps its rules and is never set to a moment', async () => {
    for (const one of people.slice(0, 2))
      await officer().post(`${HERE}/checks/${one.number}`, {
        what: 'medical',
        result: 'pass',
        reason: '',
        version: 1,
      });
    await move('medical', 'close');
    await move('notice', 'open');
    expect(await codeOf(publish('proposed', { at: '2024-09-01T09:00' }))).toEqual([
      422,
      'notice.at-once-only',
    ]);
    expect(await codeOf(publish('proposed'))).toBe(201);
    expect(await codeOf(publish('proposed'))).toEqual([409, 'notice.already-published']);
    expect((await read('/notice')).published).toBe(true);
  });

  test('the final result is published by closing the contract stage, at the latest', async () => {
    await at(cloud.clock.now() + 20 * DAY);
    expect(await codeOf(move('notice', 'close'))).toBe(200);
    expect(await codeOf(move('contract', 'open'))).toBe(200);
    const desk = contractDesk(cloud, officer(), HERE);
    for (const { number } of people.slice(0, 2)) {
      expect(await codeOf(desk.check(number))).toBe(200);
      expect(await codeOf(desk.issue(number))).toBe(200);
      expect(await codeOf(desk.sign(number, localDate(cloud.clock.now())))).toBe(200);
    }
    const closed = cloud.clock.now();
    expect(await codeOf(move('contract', 'close'))).toBe(200);
    await cloud.idle();
    const { body } = await api(`/api/notices/${CODE}-final`);
    expect(body.notice).toMatchObject({ publishedAt: closed, kind: 'final' });
    expect(body.notice.rows.map(({ number }: { number: string }) => number)).toEqual(
      people
        .slice(0, 2)
        .map(({ number }) => number)
        .sort(),
    );
    expect(await fileOf('final')).toContain('聘用结果公告');
  });

  test('every notice stands in the console with its record, for inspection, too, which publishes nothing', async () => {
    const { notices, log } = await read('/notices');
    expect(notices.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual(
      ['review', 'written', 'interview-list', 'interview', 'medical-list', 'proposed', 'final'].map(
        (kind) => [kind, 'published'],
      ),
    );
    expect(log.at(-1)).toMatchObject({ event: 'composed', kind: 'final' });
    for (const path of ['/notices', '/notices/written', '/notices/review'])
      expect((await desk('inspector01').page(HERE + path)).status).toBe(200);
    expect(await codeOf(publish('final', {}, desk('inspector01')))).toEqual([403, 'permission.denied']);
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
