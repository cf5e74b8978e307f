import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RECEIPT_PURPOSE, receipt } from '../../../shared/messages/receipt.ts';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { aDocumentSet, aRawForm } from '../../builders/application.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { CAMPAIGN, CLOSES, type Desk, NOON, openDesk } from './desk.ts';

let engines: Engines;
let desk: Desk;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  desk = await openDesk();
});
afterAll(() => engines.stop());

type Answer = Awaited<ReturnType<Desk['sendForm']>>;

const receiptOf = async (answer: Answer) => {
  const set = answer.cookies?.find((cookie) => cookie.startsWith(`receipt-${CAMPAIGN}=`)) ?? '';
  const token = set.slice(set.indexOf('=') + 1, set.indexOf(';'));
  return receipt.parse(await desk.sealer.open(RECEIPT_PURPOSE, token, NOON));
};

const ofPerson = (serial: number) => ({
  form: aRawForm({ citizen_id: aCitizenNumber('1997-01-02', serial) }),
});

describe('a submitted draft', () => {
  test('leads to its receipt, and the draft is gone', async () => {
    const answer = await desk.sendForm([await desk.draftCookie(ofPerson(1))]);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers?.location).toBe(`/campaigns/${CAMPAIGN}/receipt`);
    expect(answer.cookies?.[1]).toContain(`draft-${CAMPAIGN}=; Path=/campaigns/${CAMPAIGN}; HttpOnly`);
    expect(answer.cookies?.[1]).toContain('Max-Age=0');
    const { number, code, maskedName, submittedAt } = await receiptOf(answer);
    expect([maskedName, submittedAt]).toEqual(['王*明', NOON]);
    const stored = (await desk.applications.findDossier(number))?.application;
    expect(stored?.codeDigest).toBe(await desk.identity.digestCode(number, code));
  });

  test('sent twice by an impatient finger gives the same receipt', async () => {
    const cookie = await desk.draftCookie(ofPerson(2));
    const [first, second] = await Promise.all([desk.sendForm([cookie]), desk.sendForm([cookie])]);
    expect(await receiptOf(second)).toEqual(await receiptOf(first));
  });

  test('of somebody who has applied already is refused on a page, and kept', async () => {
    await desk.sendForm([await desk.draftCookie(ofPerson(3))]);
    const other = { ...ofPerson(3), documents: aDocumentSet({ uploadId: 'upload-2' }) };
    const answer = await desk.sendForm([await desk.draftCookie(other)]);
    expect(answer.statusCode).toBe(409);
    expect(answer.headers?.['content-type']).toContain('text/html');
    expect(answer.body).toContain('您已经报过名');
    expect(answer.body).toContain('application.duplicate');
    expect(answer.cookies).toBeUndefined();
  });

  test('after the deadline is refused on a page, and kept', async () => {
    const cookie = await desk.draftCookie(ofPerson(4), CLOSES + 1);
    const answer = await desk.sendForm([cookie], { now: CLOSES });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('2024年6月21日 18:00');
    expect(answer.cookies).toBeUndefined();
  });

  test.each([
    ['a field missing', { form: aRawForm({ phone: '' }) }],
    ['consent not given', { form: aRawForm({ consent: undefined }) }],
    ['a document missing', { documents: undefined }],
  ])('with %s goes back to the form, and keeps the draft', async (_, changes) => {
    const answer = await desk.sendForm([await desk.draftCookie(changes)]);
    expect([answer.statusCode, answer.headers?.location]).toEqual([
      303,
      `/campaigns/${CAMPAIGN}/apply/check`,
    ]);
    expect(answer.cookies).toBeUndefined();
  });

  test('too large to be stored says so', async () => {
    const form = aRawForm({ experience: '𠮷'.repeat(250), major: '𠮷'.repeat(100), name: '𠮷'.repeat(50) });
    const answer = await desk.sendForm([await desk.draftCookie({ form: { ...form, ...longNames } })]);
    expect([answer.statusCode, answer.cookies]).toEqual([422, undefined]);
  });
});

const longNames = { citizen_id: aCitizenNumber('1997-01-02', 9) };

describe('a submission that names where it comes from', () => {
  const from = (origin: string) => ({
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-proto': 'http', origin },
  });
  test.each([
    ['https://elsewhere.example', 403],
    ['http://localhost:8080', 403],
    ['null', 403],
    ['http://localhost', 303],
  ])('%s: %i', async (origin, status) => {
    const cookie = await desk.draftCookie(ofPerson(20));
    const answer = await desk.sendForm([cookie], from(origin));
    expect(answer.statusCode).toBe(status);
    expect(answer.body?.includes('origin.foreign') ?? false).toBe(status === 403);
  });
});

describe('without a draft', () => {
  test.each([
    ['no cookie', async () => []],
    ['an expired one', async () => [await desk.draftCookie({}, NOON)]],
    ['an altered one', async () => [(await desk.draftCookie()).slice(0, -3)]],
    ['one of another campaign', async () => [await desk.draftCookie({ campaign: '2024-open-9' })]],
  ])('%s: the page says that nothing is left to submit', async (_, cookies) => {
    const answer = await desk.sendForm(await cookies());
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('draft.expired');
  });
});

describe('every answer', () => {
  test('carries the security headers', async () => {
    for (const answer of [
      await desk.sendForm([]),
      await desk.sendJson('{'),
      await desk.sendForm([await desk.draftCookie(ofPerson(5))]),
    ]) {
      const headers = Object.fromEntries(
        Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security']).toContain('max-age=');
    }
  });

  test('sets cookies that scripts cannot read, and over https only there', async () => {
    const secure = {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-proto': 'https' },
    };
    const over = await desk.sendForm([await desk.draftCookie(ofPerson(6))], secure);
    const plain = await desk.sendForm([await desk.draftCookie(ofPerson(7))]);
    expect(over.cookies?.[0]).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=86400; Secure$/);
    expect(plain.cookies?.[0]).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=86400$/);
  });
});
