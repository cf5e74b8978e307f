import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { objectionStore } from '../../../shared/adapters/dynamo/objection-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { ObjectionStore } from '../../../shared/ports/objection-store.ts';
import { aRow, aSupplement, PUBLISHED } from '../../builders/objection.ts';
import type { PublicCloud } from '../../web/public-cloud.ts';
import { cloudWithNotice } from '../../web/published-notice.ts';
import { errorBeside, readable, shownIn, summaryLinks } from '../../web/read-html.ts';
import { ask } from '../../web/submit.ts';
import { type Visited, visit } from '../../web/visitor.ts';

const CODE = '2024-open-1';
const NOTICE = `/notices/${CODE}-proposed`;
const HOUR = 3_600_000;
const TEXT = '学历证书上的姓名与本人不符，有学校证明。';
const FIRST = 'A0000000000A';
const SECOND = 'B0000000000B';
const LAST_MOMENT = Date.parse('2024-07-10T23:59:59.999+08:00');

const filed = z.object({ number: z.string(), code: z.string(), dueOn: z.string() });

let site: PublicCloud;
let objections: ObjectionStore;
beforeAll(async () => {
  site = await cloudWithNotice({ rows: [aRow(FIRST, 1), aRow(SECOND, 2)] });
  objections = objectionStore(openTable({ name: site.cloud.tableName, index: 'gsi1' }));
});
afterAll(() => site?.cloud.stop());

const api = (body: unknown) => ask(site.cloud.url, `/api${NOTICE}/objections`, body);
const fileOne = async (changes: Record<string, unknown> = {}) =>
  filed.parse((await api({ text: TEXT, ...changes })).body);
const track = (number: string, code: string) => ask(site.cloud.url, '/api/objections', { number, code });
const look = (number: string, code: string) => visit(site.cloud.url).post('/objections', { number, code });

/** Opens the form and sends it, as a browser without script does. */
const fillIn = async (fields: Readonly<Record<string, string>>) => {
  const browser = visit(site.cloud.url);
  const form = await browser.get(`${NOTICE}/objections/new`);
  const typed = { form: shownIn(form.text, 'form'), ...fields };
  const sent = await browser.post(`${NOTICE}/objections`, typed);
  return { browser, form, typed, sent };
};
const receiptIn = ({ text }: Visited): readonly string[] =>
  [...text.matchAll(/<dd class="code">([^<]+)<\/dd>/g)].map(([, value]) => value ?? '');

describe('filing without script', () => {
  test('the notice leads to the form, the form to a receipt, the receipt to the answer', async () => {
    const notice = await visit(site.cloud.url).get(NOTICE);
    expect(notice.text).toContain(`href="${NOTICE}/objections/new"`);
    const { browser, form, sent } = await fillIn({
      text: TEXT,
      concerns: SECOND,
      name: '王小明',
      phone: '13800138000',
    });
    expect(form.text).not.toContain('<script');
    expect([sent.status, sent.location]).toEqual([303, '/objections/receipt']);
    const receipt = await browser.get(sent.location);
    const [number = '', code = ''] = receiptIn(receipt);
    expect([number.length, code.length]).toEqual([14, 9]);
    expect(readable(receipt.text)).toContain('2024年7月22日');
    const status = readable((await look(number.toLowerCase(), ` ${code} `)).text);
    for (const words of ['正在核查', TEXT, '2024年7月22日 前答复', '王*明']) expect(status).toContain(words);
    expect(status).not.toContain('王小明');
  });

  test('the receipt is for the browser that filed', async () =>
    expect((await visit(site.cloud.url).get('/objections/receipt')).location).toBe('/objections'));

  test('the same form sent twice is one objection with one code', async () => {
    const before = (await objections.list(CODE)).length;
    const { browser, typed, sent } = await fillIn({ text: `${TEXT}重复` });
    const first = receiptIn(await browser.get(sent.location));
    const again = await browser.post(`${NOTICE}/objections`, typed);
    expect(receiptIn(await browser.get(again.location))).toEqual(first);
    expect((await objections.list(CODE)).length).toBe(before + 1);
    const other = await browser.post(`${NOTICE}/objections`, { ...typed, text: `${TEXT}另写` });
    expect([other.status, shownIn(other.text, 'form')]).toEqual([409, typed.form]);
    expect(other.text).toContain(`${TEXT}另写`);
  });

  test('faults stand beside their fields, and what was typed stays', async () => {
    const { sent } = await fillIn({ text: '太短', concerns: 'Z', name: '王', phone: '12' });
    expect([sent.status, summaryLinks(sent.text)]).toEqual([422, ['text', 'concerns', 'name', 'phone']]);
    expect(errorBeside(sent.text, 'text')).toBe('事实和理由写得太少');
    expect(sent.text).toContain('>太短</textarea>');
    expect([shownIn(sent.text, 'name'), shownIn(sent.text, 'phone')]).toEqual(['王', '12']);
  });

  test.each([
    ['a form without its token', NOTICE, { text: TEXT }, 400],
    ['a token nobody gave', NOTICE, { form: '../..', text: TEXT }, 400],
    ['an unknown notice', '/notices/none-proposed', { form: 'A'.repeat(24), text: TEXT }, 404],
  ])('%s is refused', async (_, notice, fields, status) =>
    expect((await visit(site.cloud.url).post(`${notice}/objections`, fields)).status).toBe(status),
  );
});

describe('the period, over HTTP', () => {
  test('the last millisecond is in, the next is out, on form and interface alike', async () => {
    site.cloud.clock.set(LAST_MOMENT - 5 * 60_000);
    const browser = visit(site.cloud.url);
    const token = shownIn((await browser.get(`${NOTICE}/objections/new`)).text, 'form');
    expect((await api({ text: TEXT })).status).toBe(201);
    site.cloud.clock.set(LAST_MOMENT + 1);
    expect(await api({ text: TEXT })).toMatchObject({ status: 403, body: { code: 'objection.period-over' } });
    const late = await browser.post(`${NOTICE}/objections`, { form: token, text: TEXT });
    expect([late.status, late.text.includes(TEXT)]).toEqual([403, true]);
    expect((await browser.get(`${NOTICE}/objections/new`)).status).toBe(403);
    const notice = (await browser.get(NOTICE)).text;
    expect([notice.includes('/objections/new'), notice.includes('href="/objections"')]).toEqual([
      false,
      true,
    ]);
    site.cloud.clock.set(PUBLISHED);
  });
});

describe('the interface', () => {
  test.each([
    [{ text: TEXT, why: 1 }, 400, 'body.malformed'],
    [{ text: '短' }, 422, 'objection.invalid'],
    ['text', 400, 'body.malformed'],
  ])('refuses %j', async (body, status, code) =>
    expect(await api(body)).toMatchObject({ status, body: { code } }),
  );
});

describe('tracking', () => {
  test('says nothing of who filed, and nothing of digests', async () => {
    const { number, code } = await fileOne({ name: '张三丰', phone: '13912345678', concerns: FIRST });
    const { status, body } = await track(number, code);
    expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('"state":"filed"')]);
    expect(JSON.stringify(body)).not.toMatch(/张三丰|13912345678|codeDigest|contact/);
    const stored = await objections.find(number);
    expect(stored?.contact).toBeDefined();
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`张三丰|13912345678|${code}`));
  });

  test('a wrong code and an unknown number get the same answer', async () => {
    const { number, code } = await fileOne();
    const unknown = '0123456789AB';
    const [wrong, nobody] = [await look(number, '00000000'), await look(unknown, '00000000')];
    expect([wrong.status, nobody.status]).toEqual([404, 404]);
    expect(wrong.text.replaceAll(number, unknown)).toBe(nobody.text);
    expect(await track(unknown, code)).toEqual(await track(number, '00000000'));
  });

  test('after ten failures in an hour even the right code is refused until the next', async () => {
    const { number, code } = await fileOne();
    for (let failure = 1; failure <= 10; failure += 1)
      expect((await track(number, 'WRONG')).status).toBe(404);
    expect(await track(number, code)).toMatchObject({ status: 429, body: { code: 'objection.throttled' } });
    expect((await look(number, code)).status).toBe(429);
    expect((await visit(site.cloud.url).post('/objections/withdraw', { number, code })).status).toBe(429);
    site.cloud.clock.set(PUBLISHED + HOUR);
    expect((await track(number, code)).status).toBe(200);
    site.cloud.clock.set(PUBLISHED);
  });

  test('what is missing is told', async () => {
    const answer = await look('', '');
    expect([answer.status, summaryLinks(answer.text)]).toEqual([422, ['number', 'code']]);
  });

  test('one that waits too long says so', async () => {
    const { number, code, dueOn } = await fileOne();
    const due = Date.parse(`${dueOn}T23:59:59.999+08:00`);
    site.cloud.clock.set(due);
    expect(readable((await look(number, code)).text)).not.toContain('已过');
    site.cloud.clock.set(due + 1);
    expect(readable((await look(number, code)).text)).toContain('答复期限 2024年7月22日 已过，还没有答复');
    expect(await track(number, code)).toMatchObject({ body: { overdue: true } });
    site.cloud.clock.set(PUBLISHED);
  });
});

describe('withdrawing', () => {
  const withdraw = (number: string, code: string) =>
    visit(site.cloud.url).post('/objections/withdraw', { number, code });

  test('a named one, once', async () => {
    const { number, code } = await fileOne({ name: '王小明' });
    expect((await look(number, code)).text).toContain('确认撤回');
    const done = await withdraw(number, code);
    expect([done.status, readable(done.text)]).toEqual([200, expect.stringContaining('异议人已撤回')]);
    expect(await objections.find(number)).toMatchObject({ state: 'withdrawn', version: 2 });
    const again = await withdraw(number, code);
    expect([again.status, readable(again.text)]).toEqual([409, expect.stringContaining('该异议已经办结')]);
  });

  test('not without a name, and not without the code', async () => {
    const { number, code } = await fileOne({ phone: '13912345678' });
    expect((await look(number, code)).text).not.toContain('确认撤回');
    expect((await withdraw(number, code)).status).toBe(409);
    expect((await withdraw(number, '00000000')).status).toBe(404);
    expect(await objections.find(number)).toMatchObject({ state: 'filed', version: 1 });
  });

  test('of two settlements at once the second is told', async () => {
    const { number } = await fileOne({ name: '王小明' });
    const stored = await objections.find(number);
    if (stored === undefined) throw new Error('not filed');
    const next = { ...stored, state: 'withdrawn' as const, withdrawnAt: PUBLISHED, version: 2 };
    const settled = await Promise.all([1, 2].map(() => objections.settle({ objection: next })));
    expect(settled.sort()).toEqual(['stale', 'written']);
  });
});

describe('supplements', () => {
  test('stand below the frozen text with their date and extend only what they say', async () => {
    const frozen = (await site.campaigns.findNotice(`${CODE}-proposed`))?.html;
    const row = { number: FIRST, maskedName: '王*明', position: '01', office: '大槐树司法所' };
    const supplement = aSupplement({
      removed: [{ ...row, why: 'struck' }],
      added: [{ ...aRow('C0000000000C', 3), substitute: true }],
    });
    expect(await objections.addSupplement(supplement)).toBe('written');
    expect(await objections.addSupplement(supplement)).toBe('stale');
    const { text } = await visit(site.cloud.url).get(NOTICE);
    expect(text).toContain(frozen);
    const page = readable(text);
    for (const words of [
      '第 1 号，2024年7月5日 10:00 发布',
      '取消：王*明（01 大槐树司法所，报名号 A000-0000-000A）：异议成立，取消拟聘用资格',
      '递补：王*明（01 大槐树司法所，报名号 C000-0000-000C）',
      '公示 7 个工作日，至 2024年7月16日 止；其他人员的公示期不变',
    ])
      expect(page).toContain(words);
    const form = (await visit(site.cloud.url).get(`${NOTICE}/objections/new`)).text;
    expect([form.includes(`value="${FIRST}"`), form.includes('value="C0000000000C"')]).toEqual([false, true]);
  });
});
