import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, problemIn, signIn } from './desk.ts';
import { done, INTERNAL_PATH, OPEN_PATH, reviewedTracks, type TwoTracks } from './two-tracks.ts';

let tracks: TwoTracks;
let second: Desk;

beforeAll(async () => {
  tracks = await reviewedTracks();
  second = await signIn(tracks.cloud, 'officer02');
});
afterAll(() => tracks?.cloud.stop());

const officer = () => tracks.desks.officer;
const move = (path: string, stage: string, event: string, value: unknown = {}) =>
  done(officer(), `${path}/stages/${stage}/${event}`, value);
const upload = async (
  path: string,
  header: string,
  rows: readonly string[],
  desk = tracks.desks.examiner,
) => {
  const reply = await desk.upload(path, 'a.csv', [header, ...rows].join('\n'));
  expect([path, reply.status]).toEqual([path, 200]);
};
const refusedOf = async (path: string) => {
  const reply = await officer().post(path);
  return [reply.status, problemIn(reply).code];
};

describe('a stage out of order', () => {
  test.each([
    ['interview', 'open', 'stage.out-of-order'],
    ['contract', 'open', 'stage.out-of-order'],
    ['written', 'close', 'stage.not-open'],
    ['registration', 'reopen', 'stage.out-of-order'],
  ])('%s %s is refused, and nothing has moved', async (stage, event, code) => {
    const before = (await officer().get(OPEN_PATH)).text;
    expect(await refusedOf(`${OPEN_PATH}/stages/${stage}/${event}`)).toEqual([409, code]);
    expect((await officer().get(OPEN_PATH)).text).toBe(before);
  });

  test('a stage of the other track is not there', async () => {
    expect((await officer().post(`${OPEN_PATH}/stages/assessment/open`)).status).toBe(404);
    expect((await officer().post(`${INTERNAL_PATH}/stages/written/open`)).status).toBe(404);
  });

  test('a stage with something pending is not closed, and says what', async () => {
    await move(OPEN_PATH, 'written', 'open');
    expect(await refusedOf(`${OPEN_PATH}/stages/written/close`)).toEqual([409, 'stage.blocked']);
  });
});

describe('two officers on one person', () => {
  const reason = '派出所出具的材料显示有未结案件';
  const choose = (desk: Desk, path: string, choice: string, text: string) =>
    desk.form(path, [
      ['choice', choice],
      ['reason', text],
      ['version', '0'],
    ]);

  test('of two recording a check the second is told and finds the typed reason again', async () => {
    const marks = tracks.open.map(({ citizenId }, index) => `${citizenId},${90 - index}`);
    await upload(`${OPEN_PATH}/scores/written`, 'citizen_id,written', marks);
    await move(OPEN_PATH, 'written', 'close');
    await move(OPEN_PATH, 'interview', 'open');
    await upload(`${OPEN_PATH}/scores/interview`, 'citizen_id,interview', marks);
    await move(OPEN_PATH, 'interview', 'close');
    await move(OPEN_PATH, 'background', 'open');
    const path = `${OPEN_PATH}/checks/${tracks.open[0]?.number}`;
    expect((await choose(officer(), path, 'background:pass', '')).status).toBe(303);
    const reply = await choose(second, path, 'background:fail', reason);
    expect(reply.status).toBe(409);
    for (const words of ['role="alert"', reason]) expect(reply.text).toContain(words);
    const stale = await choose(second, path, 'withdrew:yes', '本人来电放弃');
    expect([stale.status, stale.text.includes('本人来电放弃')]).toEqual([409, true]);
    const { reached } = JSON.parse((await officer().get(`${OPEN_PATH}/checks`)).text);
    expect(reached[0]).toMatchObject({ checks: { background: 'pass' }, version: 1 });
  });

  test('at the same instant one of the two stands', async () => {
    const path = `${OPEN_PATH}/checks/${tracks.open[1]?.number}`;
    const value = { what: 'background', result: 'pass', reason: '', version: 0 };
    const replies = await Promise.all([officer().post(path, value), second.post(path, value)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('of two settling a difference the second is told and finds the typed reason again', async () => {
    await move(INTERNAL_PATH, 'assessment', 'open');
    const [one, two] = tracks.internal.map(({ citizenId }) => citizenId);
    const header = 'citizen_id,德,能,勤,绩,廉';
    const sheet = (verdict: string) => [
      `${one},合格,合格,${verdict},合格,合格`,
      `${two},合格,合格,合格,合格,合格`,
    ];
    await upload(`${INTERNAL_PATH}/assessment`, header, sheet('合格'));
    await upload(`${INTERNAL_PATH}/assessment`, header, sheet('不合格'), tracks.desks.reviewer);
    const path = `${INTERNAL_PATH}/assessment/${tracks.internal[0]?.number}`;
    const settle = (desk: Desk, text: string) =>
      desk.form(path, [
        ...['de', 'neng', 'qin', 'ji', 'lian'].map((virtue) => [virtue, 'qualified'] as const),
        ['reason', text],
      ]);
    expect((await settle(officer(), '查阅考勤记录')).status).toBe(303);
    const reply = await settle(second, '询问所长后的意见');
    expect([reply.status, reply.text.includes('询问所长后的意见')]).toEqual([409, true]);
    expect((await second.page(`${INTERNAL_PATH}/assessment.xlsx`)).status).toBe(200);
  });

  test('of two recording that somebody declined the second is told and finds the typed words again', async () => {
    await move(INTERNAL_PATH, 'assessment', 'close');
    await move(INTERNAL_PATH, 'exam', 'open');
    const marks = tracks.internal.map(({ citizenId }, index) => `${citizenId},${90 - index}`);
    await upload(`${INTERNAL_PATH}/scores/exam`, 'citizen_id,exam', marks);
    const path = `${INTERNAL_PATH}/checks/${tracks.internal[0]?.number}`;
    expect((await choose(officer(), path, 'withdrew:yes', '书面放弃')).status).toBe(303);
    const reply = await choose(second, path, 'withdrew:yes', '电话放弃，书面材料后补');
    expect([reply.status, reply.text.includes('电话放弃，书面材料后补')]).toEqual([409, true]);
  });
});

describe('two officers on one stage', () => {
  test('the second to reopen it is told and finds the typed reason again', async () => {
    await move(INTERNAL_PATH, 'exam', 'close');
    const reopen = (desk: Desk, reason: string) =>
      desk.form(`${INTERNAL_PATH}/stages/exam/reopen`, [['reason', reason]]);
    expect((await reopen(officer(), '补登一份试卷')).status).toBe(303);
    const reply = await reopen(second, '更正一处登分错误');
    expect([reply.status, reply.text.includes('更正一处登分错误')]).toEqual([409, true]);
  });
});
