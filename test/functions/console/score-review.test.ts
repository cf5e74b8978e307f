import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readable } from '../../web/read-html.ts';
import { ask } from '../../web/submit.ts';
import { visit } from '../../web/visitor.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { CODE, type Desk, problemIn, signIn } from './desk.ts';
import { downloaded, examHeld, type MarksDesk, SCORES, sheet } from './marks-desk.ts';

const ONE = `/console/campaigns/${CODE}`;
const REVIEWS = `${ONE}/score-reviews`;
const HOUR = 3_600_000;
const TEXT = '第三大题各小题得分相加与总分不符';
/** A Monday; two working days after it end with the Wednesday. */
const MOMENT = Date.parse('2024-06-24T10:00:00+08:00');
const AFTER = Date.parse('2024-06-27T00:00:00+08:00');

let desk: MarksDesk;
let first: Desk;
let third: Desk;
let codes: readonly { number: string; code: string }[];

const receipt = z.object({ number: z.string(), code: z.string() });
const asking = (place: number, changes: object = {}) => ({
  number: codes[place]?.number ?? '',
  code: codes[place]?.code ?? '',
  kind: 'written',
  part: 'addition',
  text: TEXT,
  ...changes,
});
const request = (body: object) => ask(desk.cloud.url, '/api/score-reviews', body);
const refusedAs = async (body: object, status: number, code: string) =>
  expect(await request(body)).toMatchObject({ status, body: { code } });
const decide = (who: Desk, place: number, body: object) =>
  who.post(`${REVIEWS}/written/${codes[place]?.number}`, body);
const statusOf = async (place: number) => {
  const { body } = await ask(desk.cloud.url, '/api/status', { ...codes[place] });
  return z.object({ scoreReviews: z.array(z.record(z.string(), z.unknown())) }).parse(body).scoreReviews;
};
const fresh = async (moment: number) => {
  desk.cloud.clock.set(moment);
  [first, third] = [await signIn(desk.cloud, 'examiner01'), await signIn(desk.cloud, 'examiner03')];
  return signIn(desk.cloud, 'officer01');
};
const closeWritten = async (officer: Desk) => {
  const reply = await officer.post(`${ONE}/stages/written/close`, { absent: 0 });
  return reply.status === 200 ? 'closed' : problemIn(reply).code;
};
let officer: Desk;

beforeAll(async () => {
  desk = await examHeld(5, { scoreReviewWorkingDays: 2, interview: { ratio: 1 } });
  codes = desk.people.map((person) => receipt.parse(person));
  officer = await fresh(desk.cloud.clock.now());
  const second = await signIn(desk.cloud, 'examiner02');
  const marks = ['90', '80.5', '80', '60', '缺考'];
  await first.upload(SCORES, 'a.csv', sheet(desk.people, marks));
  await second.upload(SCORES, 'b.csv', sheet(desk.people, marks));
}, 120_000);
afterAll(() => desk?.cloud.stop());

describe('before the marks are public', () => {
  test('nobody can ask, scheduled or not', async () => {
    await refusedAs(asking(2), 409, 'score-review.not-published');
    const reply = await officer.post(`${ONE}/notices/written`, { at: '2024-06-24T10:00' });
    expect([reply.status, reply.text]).toEqual([201, expect.stringContaining(`"publishedAt":${MOMENT}`)]);
    desk.cloud.clock.set(MOMENT - 1);
    const early = await request(asking(2));
    expect(early).toMatchObject({ status: 409, body: { code: 'score-review.not-published' } });
    expect(JSON.stringify(early.body)).toContain('2024年6月24日 10:00');
    expect(await statusOf(2)).toEqual([]);
  });

  test('and the sheet is locked: neither entry nor settlement', async () => {
    officer = await fresh(MOMENT - HOUR);
    const entry = await first.upload(SCORES, 'a.csv', sheet(desk.people, ['1', '2', '3', '4', '5']));
    expect([entry.status, problemIn(entry).code]).toEqual([409, 'scores.locked']);
    expect(problemIn(entry).detail).toContain('2024年6月24日 10:00');
    const settlement = await third.post(`${SCORES}/differences/${codes[0]?.number}`, {
      mark: '1',
      reason: '查阅原卷',
    });
    expect([settlement.status, problemIn(settlement).code]).toEqual([409, 'scores.locked']);
  });
});

describe('in the window', () => {
  beforeAll(async () => {
    officer = await fresh(MOMENT);
    await desk.cloud.idle();
  });

  test('the status page says until when and asks which part', async () => {
    expect(await statusOf(2)).toMatchObject([{ kind: 'written', mayAsk: true, lastDay: '2024-06-26' }]);
    const page = (await visit(desk.cloud.url).post('/status', asking(2))).text;
    expect(readable(page)).toContain('2024年6月26日 24:00 前');
    expect(readable(page)).toContain('只核查漏评和合分两项');
  });

  test.each<[string, object, number, string]>([
    ['another exam', { kind: 'exam' }, 404, 'not-found'],
    ['the interview, whose marks are not out', { kind: 'interview' }, 409, 'score-review.not-published'],
    ['a wrong query code', { code: '00000000' }, 404, 'status.not-found'],
    ['no part', { part: '' }, 422, 'score-review.part-unknown'],
    ['too little', { text: '请复核' }, 422, 'score-review.text-short'],
    ['too much', { text: '字'.repeat(501) }, 422, 'score-review.text-long'],
  ])('refuses %s', (_, changes, status, code) => refusedAs(asking(2, changes), status, code));

  test('the form keeps what was typed', async () => {
    const reply = await visit(desk.cloud.url).post('/score-reviews', asking(2, { text: '太短了' }));
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('太短了');
    expect(reply.text).toContain('申请理由写得太少');
  });

  test('takes one request per exam, also of two in one moment', async () => {
    const both = await Promise.all([request(asking(2)), request(asking(2))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await refusedAs(asking(2), 409, 'score-review.already');
    desk.cloud.clock.set(MOMENT + 1);
    const page = await visit(desk.cloud.url).post('/score-reviews', asking(4, { part: 'omission' }));
    expect(readable(page.text)).toContain('已收到您的复核申请');
    expect(await statusOf(2)).toMatchObject([{ mayAsk: false, request: { text: TEXT, part: 'addition' } }]);
  });

  test('holds the closing of the exam', async () => {
    expect(await closeWritten(officer)).toBe('score-review.open');
    const page = readable((await officer.page(ONE)).text);
    expect(page).toContain('还有2份成绩复核申请没有办结');
  });

  test('is listed and downloaded', async () => {
    const list = JSON.parse((await officer.get(REVIEWS)).text);
    expect(list.scoreReviews).toHaveLength(2);
    const file = await downloaded(desk.cloud, officer, `${REVIEWS}.xlsx`);
    expect(file.rows.map(({ cells }) => [cells.报名号, cells.结论])).toEqual([
      [codes[2]?.number, '待办理'],
      [codes[4]?.number, '待办理'],
    ]);
    expect((await officer.page(REVIEWS)).text).toContain(TEXT);
  });

  test('is decided by somebody who had no hand in the mark', async () => {
    const own = await decide(first, 2, { result: 'unchanged', reason: '无误' });
    expect([own.status, problemIn(own).code]).toEqual([409, 'score-review.own-marks']);
    expect((await decide(officer, 2, { result: 'unchanged', reason: '无误' })).status).toBe(403);
    const nobody = await decide(third, 0, { result: 'unchanged', reason: '无误' });
    expect([nobody.status, problemIn(nobody).code]).toEqual([404, 'score-review.unknown']);
    for (const [body, code] of [
      [{ result: 'corrected', mark: '80', reason: '合分' }, 'score-review.same-mark'],
      [{ result: 'corrected', mark: '80.501', reason: '合分' }, 'scores.mark-malformed'],
      [{ result: 'corrected', mark: '81', reason: '' }, 'scores.reason-required'],
      [{ result: '', reason: '合分' }, 'score-review.result-unknown'],
    ] as const) {
      const reply = await decide(third, 2, body);
      expect([reply.status, problemIn(reply).code]).toEqual([422, code]);
    }
    const kept = await third.form(`${REVIEWS}/written/${codes[2]?.number}`, [
      ['result', 'corrected'],
      ['mark', '8x'],
      ['reason', '第三大题少加一分'],
    ]);
    expect(kept.text).toContain('第三大题少加一分');
  });

  test('a corrected mark makes a new sheet and changes the interview list', async () => {
    const listed = async () =>
      z
        .object({ positions: z.array(z.object({ entries: z.array(z.object({ number: z.string() })) })) })
        .parse(JSON.parse((await officer.get(`${ONE}/interview-list`)).text))
        .positions.flatMap(({ entries }) => entries.map(({ number }) => number));
    expect(await listed()).toEqual([codes[0]?.number, codes[1]?.number]);
    const done = await decide(third, 2, { result: 'corrected', mark: '81', reason: '第三大题少加一分' });
    expect(JSON.parse(done.text)).toMatchObject({ result: 'corrected', from: 8000, to: 8100, version: 2 });
    expect(await listed()).toEqual([codes[0]?.number, codes[2]?.number]);
    const scores = JSON.parse((await officer.get(SCORES)).text);
    expect([scores.version, scores.corrections]).toEqual([
      2,
      [
        expect.objectContaining({
          number: codes[2]?.number,
          from: 8000,
          to: 8100,
          by: '陈考务（examiner03）',
        }),
      ],
    ]);
    const again = await decide(third, 2, { result: 'unchanged', reason: '再看' });
    expect([again.status, problemIn(again).code]).toEqual([409, 'score-review.already-decided']);
  });

  test('two decisions in one moment: one is written, the other told', async () => {
    const replies = await Promise.all([
      decide(third, 4, { result: 'unchanged', reason: '确实缺考' }),
      decide(third, 4, { result: 'corrected', mark: '70', reason: '漏登' }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('the applicant reads the result, and the notice its correction below the frozen text', async () => {
    expect(await statusOf(2)).toMatchObject([
      { answer: { result: 'corrected', from: 8000, to: 8100, reason: '第三大题少加一分' } },
    ]);
    const page = await visit(desk.cloud.url).get(`/notices/${CODE}-written`);
    const text = readable(page.text);
    expect(text).toContain('原成绩 80.00，更正为 81.00');
    expect(text).not.toContain('examiner03');
    expect(text).not.toContain('第三大题少加一分');
  });
});

describe('after the window', () => {
  test('the last millisecond is in it, the next is not, and then the stage closes', async () => {
    officer = await fresh(AFTER - 1);
    expect(await closeWritten(officer)).toBe('notice.window-running');
    expect((await request(asking(0))).status).toBe(201);
    expect((await decide(third, 0, { result: 'unchanged', reason: '核查无误' })).status).toBe(200);
    officer = await fresh(AFTER);
    await refusedAs(asking(1), 409, 'score-review.too-late');
    expect(await closeWritten(officer)).toBe('closed');
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(desk.cloud, CODE)).toEqual([]));
