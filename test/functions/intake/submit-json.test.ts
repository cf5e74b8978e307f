import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { aRawForm } from '../../builders/application.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { CAMPAIGN, CLOSES, type Desk, NOON, OPENS, openDesk } from './desk.ts';

const accepted = z.object({ number: z.string(), code: z.string(), receivedAt: z.string() });
const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).default([]),
});

let engines: Engines;
let desk: Desk;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  desk = await openDesk();
});
afterAll(() => engines.stop());
afterEach(() => vi.restoreAllMocks());

let serial = 0;
const somebody = (): string => {
  serial += 1;
  return aCitizenNumber('1996-03-01', serial);
};

const anApplication = async (changes: Record<string, unknown> = {}) => ({
  ...aRawForm({ citizen_id: somebody() }),
  documents: await desk.documents(),
  ...changes,
});

const refusal = async (answer: Awaited<ReturnType<Desk['sendJson']>>) => {
  expect(answer.headers?.['content-type']).toBe('application/problem+json');
  const body = problem.parse(JSON.parse(answer.body ?? ''));
  expect(body.status).toBe(answer.statusCode);
  expect(body.type).toBe(`urn:problem:${body.code}`);
  return body;
};

describe('an application as JSON', () => {
  test('is accepted with its number and query code', async () => {
    const citizenId = somebody();
    const answer = await desk.sendJson(await anApplication({ citizen_id: citizenId.toLowerCase() }));
    expect(answer.statusCode).toBe(201);
    const { number, code, receivedAt } = accepted.parse(JSON.parse(answer.body ?? ''));
    expect(receivedAt).toBe(new Date(NOON).toISOString());
    expect(number).toBe(await desk.identity.numberOf(CAMPAIGN, citizenId));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const stored = (await desk.applications.findDossier(number))?.application;
    expect(stored?.codeDigest).toBe(await desk.identity.digestCode(number, code));
    expect(await desk.vault.open(number, stored?.sealed ?? { key: '', citizenId: '', phone: '' })).toEqual({
      citizenId,
      phone: '13800138000',
    });
  });

  test('costs one put: no reads but the campaign, once a minute', async () => {
    await desk.sendJson(await anApplication());
    desk.metered.length = 0;
    expect((await desk.sendJson(await anApplication())).statusCode).toBe(201);
    expect(desk.metered).toEqual([{ command: 'PutItem', kind: 'write', units: 2, index: 1 }]);
    desk.metered.length = 0;
    await desk.sendJson(await anApplication(), { now: NOON + 60_000 });
    expect(desk.metered.map(({ command }) => command)).toEqual(['GetItem', 'PutItem']);
  });

  test('is a duplicate the second time, even word for word', async () => {
    const application = await anApplication();
    expect((await desk.sendJson(application)).statusCode).toBe(201);
    const again = await refusal(await desk.sendJson(application));
    expect([again.status, again.code]).toEqual([409, 'application.duplicate']);
  });

  test('is accepted exactly once when ten arrive at the same instant', async () => {
    const application = await anApplication();
    const answers = await Promise.all(Array.from({ length: 10 }, () => desk.sendJson(application)));
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(9);
  });
});

describe('the window', () => {
  test.each([
    [OPENS - 1, 403, 'registration.not-open'],
    [CLOSES, 403, 'registration.closed'],
  ])('at %i answers %i %s', async (now, status, code) => {
    const documents = await desk.documents(CAMPAIGN, CLOSES + 1);
    const refused = await refusal(await desk.sendJson(await anApplication({ documents }), { now }));
    expect([refused.status, refused.code]).toEqual([status, code]);
  });

  test.each([OPENS, CLOSES - 1])('admits at %i', async (now) => {
    expect((await desk.sendJson(await anApplication(), { now })).statusCode).toBe(201);
  });

  test('is looked at after the form', async () => {
    const refused = await refusal(await desk.sendJson(await anApplication({ phone: '1' }), { now: CLOSES }));
    expect(refused.code).toBe('application.invalid');
  });
});

describe('a faulty application', () => {
  test.each([
    ['name', '王', 'name.length'],
    ['citizen_id', '14102419950520', 'citizen-number.malformed'],
    ['citizen_id', '141024199502301230', 'citizen-number.date'],
    [
      'citizen_id',
      aCitizenNumber('1995-05-20').replace(/.$/, (last) => (last === '1' ? '2' : '1')),
      'citizen-number.check',
    ],
    ['phone', '12800138000', 'phone.malformed'],
    ['phone', 13800138000, 'field.malformed'],
    ['position', '99', 'position.unknown'],
    ['education', 'primary', 'field.malformed'],
    ['household_code', '14102', 'field.malformed'],
    ['experience', '历'.repeat(501), 'field.too-long'],
    ['criminal', undefined, 'field.required'],
    ['credit', null, 'field.malformed'],
    ['consent', false, 'consent.required'],
    ['consent_sensitive', undefined, 'consent.required'],
  ])('%s %j is refused as %s', async (field, value, code) => {
    const refused = await refusal(await desk.sendJson(await anApplication({ [field]: value })));
    expect([refused.status, refused.code]).toEqual([422, 'application.invalid']);
    expect(refused.errors.map((error) => [error.field, error.code])).toEqual([[field, code]]);
    expect(refused.errors[0]?.detail).not.toBe('');
  });

  test('is told all its faults at once, in the order of the form', async () => {
    const body = await anApplication({ position: '99', name: '', documents: 'nonsense', phone: 'x' });
    const refused = await refusal(await desk.sendJson(body));
    expect(refused.errors.map(({ field }) => field)).toEqual(['name', 'phone', 'position', 'documents']);
  });

  test.each([
    ['missing', async () => undefined],
    ['of another campaign', () => desk.documents('2024-open-9')],
    ['that have expired', () => desk.documents(CAMPAIGN, NOON)],
    ['in a token of another purpose', () => desk.sealer.seal('draft', { campaign: CAMPAIGN }, CLOSES)],
  ])('with documents %s is refused', async (_, token) => {
    const refused = await refusal(await desk.sendJson(await anApplication({ documents: await token() })));
    expect(refused.errors.map((error) => [error.field, error.code])).toEqual([
      ['documents', 'document.missing'],
    ]);
  });

  test('with text of four bytes a character that does not fit is told how much does', async () => {
    const refused = await refusal(await desk.sendJson(await anApplication({ experience: '𠮷'.repeat(500) })));
    expect(refused.errors).toMatchObject([{ field: 'experience', code: 'field.too-long' }]);
    const most = Number(/最多(\d+)个字/.exec(refused.errors[0]?.detail ?? '')?.[1]);
    expect(most).toBeLessThan(500);
    const sent = async (length: number) =>
      desk.sendJson(await anApplication({ experience: '𠮷'.repeat(length) }));
    expect((await sent(most + 1)).statusCode).toBe(422);
    expect((await sent(most)).statusCode).toBe(201);
  });

  test('whose sealed parts come out longer than ever is told what fits', async () => {
    vi.spyOn(desk.applications, 'excess').mockReturnValue(5);
    const refused = await refusal(await desk.sendJson(await anApplication({ experience: '历𠮷历𠮷' })));
    expect(refused.errors[0]?.detail).toContain('最多2个字');
  });

  test('is told what is wrong, and not that anything was kept', async () => {
    const refused = await refusal(await desk.sendJson(await anApplication({ name: '王\u200B' })));
    expect(refused.errors[0]?.detail).toBe('姓名含有不能识别的字符。');
    expect(JSON.stringify(refused)).not.toContain('保留');
  });
});

describe('a request that is no application', () => {
  test('with unknown fields is refused, naming them', async () => {
    const refused = await refusal(await desk.sendJson(await anApplication({ nickname: 'x', age: 20 })));
    expect([refused.status, refused.code]).toEqual([422, 'field.unknown']);
    expect(refused.errors.map(({ field }) => field)).toEqual(['nickname', 'age']);
  });

  test.each([
    ['broken JSON', '{"name":', {}, 400, 'body.malformed'],
    ['a list', '[]', {}, 400, 'body.malformed'],
    [
      'bytes that are no text',
      Buffer.from([0x7b, 0xff, 0x7d]).toString('base64'),
      { isBase64Encoded: true },
      400,
      'body.malformed',
    ],
    [
      'a name in GBK',
      Buffer.from([...Buffer.from('{"name":"'), 0xcd, 0xf5, ...Buffer.from('"}')]).toString('base64'),
      { isBase64Encoded: true },
      400,
      'body.malformed',
    ],
    ['an overlong code', '{}', { path: `/api/campaigns/${'a'.repeat(3000)}/applications` }, 404, 'not-found'],
    ['2 MB', JSON.stringify({ name: 'x'.repeat(2_000_000) }), {}, 413, 'body.too-large'],
    ['256 KiB and a byte', `"${'x'.repeat(256 * 1024 - 1)}"`, {}, 413, 'body.too-large'],
    ['text', 'name=x', { headers: { 'content-type': 'text/plain' } }, 415, 'body.wrong-type'],
    ['no type', '{}', { headers: {} }, 415, 'body.wrong-type'],
    [
      'a form',
      'name=x',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'body.wrong-type',
    ],
    ['another campaign', '{}', { path: '/api/campaigns/no-such/applications' }, 404, 'campaign.unknown'],
    ['a draft', '{}', { path: '/api/campaigns/2024-open-2/applications' }, 404, 'campaign.unknown'],
    ['another path', '{}', { path: '/api/elsewhere' }, 404, 'not-found'],
    ['another method', '{}', { method: 'PUT' }, 405, 'method-not-allowed'],
  ])('%s', async (_, body, asked, status, code) => {
    const refused = await refusal(await desk.sendJson(body, asked));
    expect([refused.status, refused.code]).toEqual([status, code]);
  });

  test('of exactly 256 KiB is read', async () => {
    const body = `"${'x'.repeat(256 * 1024 - 2)}"`;
    expect((await refusal(await desk.sendJson(body))).code).toBe('body.malformed');
  });
});

describe('what is logged', () => {
  test('holds nothing of anybody, whether all is well or the engine fails', async () => {
    const lines: unknown[] = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, method).mockImplementation((...parts) => lines.push(...parts));
    const application = await anApplication({ name: '欧阳小明' });
    const answer = accepted.parse(JSON.parse((await desk.sendJson(application)).body ?? ''));
    await desk.sendJson(application);
    await desk.sendJson(await anApplication({ phone: '99999999999' }));
    vi.spyOn(desk.applications, 'accept').mockImplementation(async () => {
      throw new Error(`cannot put ${JSON.stringify(application)}`);
    });
    const failed = await desk.sendJson(application);
    expect([failed.statusCode, problem.parse(JSON.parse(failed.body ?? '')).code]).toEqual([500, 'internal']);
    const logged = JSON.stringify(lines);
    expect(logged).toContain('http.unexpected');
    expect(logged).toContain('request-1');
    const secrets = [
      '欧阳',
      application.citizen_id,
      '13800138000',
      '99999999999',
      answer.code,
      application.documents,
    ];
    for (const secret of secrets) expect(logged).not.toContain(String(secret));
    expect(failed.body).not.toContain('cannot put');
  });
});
