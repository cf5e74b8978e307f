import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { readable } from '../../web/read-html.ts';
import { ask } from '../../web/submit.ts';
import { visit } from '../../web/visitor.ts';
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
const TEXT = '户口簿第二页是本县地址，请再核对一次。';

let cloud: Cloud;
let officer: Desk;
let reviewer: Desk;
let other: Desk;
/** 0: the machine finds no residence. 1: refused by the reviewer. 2: accepted. 3: leaves. 4: refused, rejected on appeal. */
const people: Applicant[] = [];
const person = (index: number): Pick<Applicant, 'number' | 'code'> => {
  const { number = '', code = '' } = people[index] ?? {};
  return { number, code };
};

const goTo = async (moment: number) => {
  await cloud.idle();
  cloud.clock.set(moment);
  officer = await signIn(cloud, 'officer01');
  reviewer = await signIn(cloud, 'reviewer01');
  other = await signIn(cloud, 'reviewer02');
};
const move = (stage: string, event: string, body = {}) =>
  officer.post(`${HERE}/stages/${stage}/${event}`, body);
const review = (index: number, decision: string, rules: readonly string[] = []) =>
  reviewer.post(`${HERE}/review/${person(index).number}`, {
    decision,
    rules,
    reason: decision === 'refused' ? '材料不符' : '',
  });
const appeal = (index: number, text = TEXT, code = person(index).code) =>
  ask(cloud.url, `/api/applications/${person(index).number}/appeal`, { code, text });
const answer = (desk: Desk, index: number, value: unknown) =>
  desk.post(`${HERE}/appeals/${person(index).number}`, value);
const status = async (index: number) => {
  const { body } = await ask(cloud.url, '/api/status', person(index));
  return z
    .looseObject({
      actions: z.looseObject({}),
      review: z.looseObject({}).optional(),
      appeal: z.looseObject({}).optional(),
    })
    .parse(body);
};
const page = async (index: number) => {
  const { number, code } = person(index);
  return readable((await visit(cloud.url).post('/status', { number, code })).text);
};
const codeOf = async (reply: Promise<{ readonly status: number; readonly text: string }>) => {
  const { status: http, text } = await reply;
  return [http, z.object({ code: z.string() }).parse(JSON.parse(text)).code];
};
const read = async (path: string) => JSON.parse((await officer.get(HERE + path)).text);

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  await fileFor(cloud, officer, 2);
  await officer.post('/console/campaigns', aCampaignFile());
  await officer.post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  people.push(await apply(cloud, 0, { household_code: '140105', residence_code: '140105' }));
  for (const serial of [1, 2, 3, 4]) people.push(await apply(cloud, serial));
  await goTo(CLOSES);
  await move('review', 'open');
});
afterAll(() => cloud.stop());

describe('leaving', () => {
  const leave = (index: number, body: Record<string, unknown> = {}, code = person(index).code) =>
    ask(cloud.url, `/api/applications/${person(index).number}/withdrawal`, { code, ...body });

  test('asks to be confirmed, on the page and over the interface', async () => {
    const { number, code } = person(3);
    expect(await leave(3)).toMatchObject({ status: 422, body: { code: 'withdrawal.unconfirmed' } });
    const asked = await visit(cloud.url).post('/status/withdrawal', { number, code });
    expect([asked.status, readable(asked.text)]).toEqual([
      200,
      expect.stringContaining('同一居民身份证号码不能再报本次招聘的任何岗位'),
    ]);
    const unticked = await visit(cloud.url).post('/status/withdrawal', { number, code, step: 'confirm' });
    expect(unticked.status).toBe(422);
    expect(await leave(3, { confirm: true }, '00000000')).toMatchObject({ status: 404 });
    expect((await status(3)).actions).toMatchObject({ withdraw: true });
  });

  test('is recorded with its stage, once', async () => {
    const { number, code } = person(3);
    const done = await visit(cloud.url).post('/status/withdrawal', {
      number,
      code,
      step: 'confirm',
      confirm: 'yes',
    });
    expect([done.status, readable(done.text)]).toEqual([200, expect.stringContaining('您已退出本次招聘')]);
    expect(await leave(3, { confirm: true })).toMatchObject({
      status: 409,
      body: { code: 'withdrawal.already' },
    });
    expect(await status(3)).toMatchObject({ withdrawn: { stage: 'review' }, actions: { withdraw: false } });
    expect(await page(3)).toContain('您已退出本次招聘。');
    await cloud.idle();
    expect(await read(`/review/${number}`)).toMatchObject({ withdrawn: 'review' });
  });

  test('leaves nothing to correct, to review or to apply for again', async () => {
    const { number, code } = person(3);
    expect(
      await ask(cloud.url, `/api/applications/${number}/corrections`, { code, major: '历史' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'application.withdrawn' },
    });
    expect(await codeOf(review(3, 'accepted'))).toEqual([409, 'application.withdrawn']);
    expect(await appeal(3)).toMatchObject({ status: 409, body: { code: 'application.withdrawn' } });
  });
});

describe('an appeal', () => {
  test('is not possible before the result is public', async () => {
    expect((await review(0, 'refused', ['open.residence'])).status).toBe(200);
    expect((await review(1, 'refused', ['open.character'])).status).toBe(200);
    expect((await review(2, 'accepted')).status).toBe(200);
    expect(await appeal(0)).toMatchObject({ status: 403, body: { code: 'appeal.not-open' } });
    expect((await status(0)).review).toBeUndefined();
  });

  test('nobody waits for whoever left: the review is blocked by the one without a decision alone, and says by whom', async () => {
    const reply = await move('review', 'close');
    expect([reply.status, problemIn(reply)]).toEqual([
      409,
      expect.objectContaining({
        code: 'stage.blocked',
        errors: [{ field: person(4).number, code: 'review.pending' }],
      }),
    ]);
    const shown = await officer.form(`${HERE}/stages/review/close`, []);
    expect(shown.text).toContain(`href="${HERE}/review/${person(4).number}"`);
    expect((await review(4, 'refused', ['open.skills'])).status).toBe(200);
    expect((await move('review', 'close')).status).toBe(200);
    await cloud.idle();
  });

  test('is offered once the result is known, with its reasons', async () => {
    expect(await status(0)).toMatchObject({ review: { decision: 'refused' }, actions: { appeal: {} } });
    expect((await status(2)).actions).not.toHaveProperty('appeal');
    expect(await page(0)).toContain('对资格审查结果可以申诉一次，下一环节开始之前办理。');
    const { number, code } = person(0);
    const form = await visit(cloud.url).post('/status/appeal', { number, code });
    expect([form.status, readable(form.text)]).toEqual([200, expect.stringContaining('材料不符')]);
    const short = await visit(cloud.url).post('/status/appeal', { number, code, step: 'file', text: '不对' });
    expect([short.status, readable(short.text)]).toEqual([
      422,
      expect.stringContaining('事实和理由写得太少'),
    ]);
  });

  test.each<[string, number, string | undefined, string, number, string]>([
    ['with a wrong code', 0, TEXT, '00000000', 404, 'status.not-found'],
    ['of somebody accepted', 2, TEXT, '', 409, 'appeal.nothing-refused'],
    ['without a text', 0, '', '', 422, 'appeal.text-short'],
  ])('%s is refused', async (_case, index, text, code, http, refusal) =>
    expect(await appeal(index, text, code || person(index).code)).toMatchObject({
      status: http,
      body: { code: refusal },
    }),
  );

  test('is filed once, on the page or over the interface', async () => {
    const { number, code } = person(0);
    const filed = await visit(cloud.url).post('/status/appeal', { number, code, step: 'file', text: TEXT });
    expect([filed.status, readable(filed.text)]).toEqual([200, expect.stringContaining('申诉已提交')]);
    expect(await appeal(0)).toMatchObject({ status: 409, body: { code: 'appeal.already-filed' } });
    const both = await Promise.all([appeal(4), appeal(4)]);
    expect(both.map(({ status: http }) => http).sort()).toEqual([201, 409]);
    await cloud.idle();
    expect(await status(0)).toMatchObject({ appeal: { state: 'filed' } });
    expect(await page(0)).toContain('申诉正在处理');
  });

  test('keeps the next stage shut, and an open review open, listed with its link', async () => {
    expect(await codeOf(move('written', 'open'))).toEqual([409, 'appeal.open']);
    expect((await move('review', 'reopen', { reason: '办理申诉' })).status).toBe(200);
    const reply = await move('review', 'close');
    expect([reply.status, problemIn(reply)]).toEqual([
      409,
      expect.objectContaining({ code: 'stage.blocked', detail: '还有2份申诉没有答复。招聘进度没有变动。' }),
    ]);
    const overview = await officer.page(HERE);
    expect(overview.text).toContain(`href="${HERE}/appeals/${person(0).number}"`);
    expect((await read('')).waiting).toMatchObject({ review: 0, appeals: 2 });
  });

  test('is listed, and shows decision, findings and text', async () => {
    expect((await read('/appeals')).appeals).toEqual(
      expect.arrayContaining(
        [0, 4].map((index) =>
          expect.objectContaining({
            number: person(index).number,
            state: 'filed',
            reviewedBy: '李审核（reviewer01）',
          }),
        ),
      ),
    );
    const shown = readable((await other.page(`${HERE}/appeals/${person(0).number}`)).text);
    for (const words of [TEXT, '材料不符', '户籍或居住地', '李审核（reviewer01）'])
      expect(shown).toContain(words);
    expect(await codeOf(officer.get(`${HERE}/appeals/${person(2).number}`))).toEqual([404, 'appeal.unknown']);
  });

  test.each<[string, () => Desk, unknown, number, string]>([
    [
      'by whoever decided the review',
      () => reviewer,
      { decision: 'upheld', reason: '再看属实' },
      403,
      'appeal.own-decision',
    ],
    ['without a reason', () => other, { decision: 'upheld', reason: ' ' }, 422, 'appeal.reason-required'],
    ['without a decision', () => other, { reason: '属实' }, 422, 'appeal.decision-unknown'],
  ])('%s is not answered', async (_case, desk, value, http, code) => {
    expect(await codeOf(answer(desk(), 0, value))).toEqual([http, code]);
    expect((await status(0)).appeal).toMatchObject({ state: 'filed' });
  });

  test('nor by an examiner or an inspector', async () => {
    for (const account of ['examiner01', 'inspector01']) {
      const desk = await signIn(cloud, account);
      expect(await codeOf(answer(desk, 0, { decision: 'upheld', reason: '属实' }))).toEqual([
        403,
        'permission.denied',
      ]);
    }
  });

  test('nor read or decided by a relative of the applicant', async () => {
    const relative = await signIn(cloud, 'officer02');
    const path = `${HERE}/appeals/${person(0).number}`;
    expect((await relative.page(path)).status).toBe(200);
    const related = { relation: 'in-law', citizen_id: people[0]?.citizenId };
    expect((await relative.post(`${HERE}/recusals`, related)).status).toBe(200);
    const page = await relative.page(path);
    expect([page.status, page.text.includes(TEXT)]).toEqual([403, false]);
    expect(await codeOf(relative.get(path))).toEqual([403, 'review.recused']);
    const register = async (account: string) => {
      const staff = { account, name: '甲', county: COUNTY, roles: ['officer'] } as const;
      const headers = { cookie: await sealedSession(cloud, staff) };
      const bytes = await (await fetch(`${cloud.url}${HERE}/appeals.xlsx`, { headers })).arrayBuffer();
      return JSON.stringify(await readTable(new Uint8Array(bytes), 'x.xlsx'));
    };
    expect(await register('officer01')).toContain(person(0).number);
    expect(await register('officer02')).toContain(person(4).number);
    expect(await register('officer02')).not.toContain(person(0).number);
    const verdict = { decision: 'upheld', reason: '属实' };
    expect(await codeOf(answer(relative, 0, verdict))).toEqual([403, 'review.recused']);
    expect((await status(0)).appeal).toMatchObject({ state: 'filed' });
    expect((await relative.page(`${HERE}/appeals/${person(4).number}`)).status).toBe(200);
  });

  test('of two officers at once the second is told who was first, and keeps what they typed', async () => {
    const both = await Promise.all([
      answer(other, 0, { decision: 'upheld', reason: '户口簿第二页属实' }),
      answer(officer, 0, { decision: 'upheld', reason: '居住证明属实' }),
    ]);
    expect(both.map(({ status: http }) => http).sort()).toEqual([200, 409]);
    const { appeal: decided } = await read(`/appeals/${person(0).number}`);
    const form = await officer.form(`${HERE}/appeals/${person(0).number}`, [
      ['decision', 'rejected'],
      ['reason', '我写的理由'],
    ]);
    expect([form.status, readable(form.text)]).toEqual([409, expect.stringContaining('我写的理由')]);
    expect(readable(form.text)).toContain(decided.answer.by);
  });

  test('rejected leaves the refusal, and its applicant reads why, by role', async () => {
    expect((await answer(other, 4, { decision: 'rejected', reason: '证明材料仍不完整' })).status).toBe(200);
    await cloud.idle();
    const shown = await page(4);
    expect(shown).toContain('由另一位资格审核人员答复。理由：证明材料仍不完整');
    expect(shown).not.toContain('周审核');
    expect(JSON.stringify(await status(4))).not.toMatch(/reviewer0|周审核/);
  });
});

describe('after an upheld appeal', () => {
  test('the person counts as accepted everywhere, also against the machine', async () => {
    const { appeal: decided } = await read(`/appeals/${person(0).number}`);
    expect(decided.state).toBe('upheld');
    await cloud.idle();
    expect(await status(0)).toMatchObject({
      review: { decision: 'accepted' },
      appeal: { state: 'upheld' },
      actions: { withdraw: true },
    });
    expect((await read('')).counts).toMatchObject({ accepted: 2, refused: 2, pending: 0, withdrawn: 1 });
    expect((await read(`/review/${person(0).number}`)).appeal).toMatchObject({ state: 'upheld' });
    expect(await codeOf(review(0, 'refused', ['open.residence']))).toEqual([409, 'review.already-decided']);
  });

  test('the review closes, and the written exam expects the person', async () => {
    expect((await move('review', 'close')).status).toBe(200);
    await cloud.idle();
    expect((await move('written', 'open')).status).toBe(200);
    expect(await appeal(1)).toMatchObject({ status: 403, body: { code: 'appeal.period-over' } });
    const { outcomes } = await read('/outcomes');
    const outcomeOf = (index: number) =>
      outcomes.find(({ number }: { number: string }) => number === person(index).number);
    expect([outcomeOf(0).outcome, outcomeOf(0).failed]).toEqual([undefined, []]);
    expect([1, 3, 4].map((index) => outcomeOf(index).outcome)).toEqual([
      'ineligible',
      'withdrawn',
      'ineligible',
    ]);
    const { missing } = await read('/scores/written');
    const expected = missing.map(({ number }: { number: string }) => number);
    expect(new Set(expected)).toEqual(new Set([person(0).number, person(2).number]));
  });

  test('the register downloads with Chinese headers', async () => {
    const staff = { account: 'officer01', name: '王主任', county: COUNTY, roles: ['officer'] } as const;
    const cookie = await sealedSession(cloud, staff);
    const response = await fetch(`${cloud.url}${HERE}/appeals.xlsx`, { headers: { cookie } });
    const table = await readTable(new Uint8Array(await response.arrayBuffer()), 'x.xlsx');
    expect(table).toMatchObject({ ok: true });
    expect(JSON.stringify(table)).toContain('事实和理由');
    expect(JSON.stringify(table)).toContain('证明材料仍不完整');
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
