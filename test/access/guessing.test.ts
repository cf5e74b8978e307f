import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAILURES_PER_ADDRESS, FAILURES_PER_NUMBER } from '../../shared/domain/attempts.ts';
import type { HttpHandler, HttpResult } from '../../shared/lambda/http-types.ts';
import { type Engines, INDEX, KEY_ID, SECRET_ID, startEngines, TABLE } from '../adapters/engines.ts';
import { aContext, anHttpEvent } from '../functions/http-event.ts';
import { AT, type Office, openOffice } from '../functions/office.ts';

const HOUR = 3_600_000;
const CODE = 'ABCD2345';

let engines: Engines;
let office: Office;
let handler: HttpHandler;
let serial = 0;

beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  Object.assign(process.env, {
    ...{
      COUNTY: '141002',
      TABLE_NAME: TABLE,
      INDEX_NAME: INDEX,
      SECRET_ID,
      KMS_KEY_ID: KEY_ID,
      PUBLIC_URL: '',
    },
    ...{ DOCUMENT_BUCKET: 'documents', NOTICE_BUCKET: 'notices' },
  });
  office = openOffice();
  await office.run('registration');
  ({ handler } = await import('../../functions/site/index.ts'));
});
afterAll(() => engines?.stop());

/** Somebody new who has applied and whose query code is CODE; answers their number. */
const anApplicant = async (): Promise<string> => {
  serial += 1;
  const number = await office.apply('1995-05-20', serial);
  const dossier = await office.applications.findDossier(number);
  if (dossier === undefined) throw new Error('nobody applied');
  const codeDigest = await office.identity.digestCode(number, CODE);
  const reissue = {
    number,
    campaign: dossier.application.campaign,
    serial: 1,
    document: 'identity-card',
  } as const;
  const told = { kind: 'code.reissued', at: AT } as const;
  await office.applications.reissueCode(
    { ...reissue, reason: '遗失', by: '王主任', at: AT, codeDigest },
    told,
  );
  return number;
};

/** A number nobody has. */
const nobodys = (index: number): string => `0000${String(index).padStart(8, '0')}`;

const post = (path: string, value: Record<string, string>, from: string, now = AT): Promise<HttpResult> => {
  const isApi = path.startsWith('/api/');
  const event = anHttpEvent({
    method: 'POST',
    path,
    now,
    headers: { 'content-type': isApi ? 'application/json' : 'application/x-www-form-urlencoded' },
    body: isApi ? JSON.stringify(value) : String(new URLSearchParams(value)),
  });
  const { requestContext } = event;
  const http = { ...requestContext.http, sourceIp: from };
  return handler({ ...event, requestContext: { ...requestContext, http } }, aContext());
};
const look = async (number: string, code: string, from: string, now = AT): Promise<number> =>
  (await post('/api/status', { number, code }, from, now)).statusCode ?? 0;

describe('guessing a code', () => {
  test('is stopped by the number, from however many addresses', async () => {
    const number = await anApplicant();
    for (let guess = 1; guess < FAILURES_PER_NUMBER; guess += 1)
      expect(await look(number, `WRNG000${guess % 10}`, `192.0.2.${guess}`)).toBe(404);
    expect(await look(number, CODE, '192.0.2.100')).toBe(200);
    expect(await look(number, 'WRNG0000', '192.0.2.101')).toBe(404);
    expect(await look(number, CODE, '192.0.2.102')).toBe(429);
    expect(await look(number, CODE, '192.0.2.102', AT + HOUR)).toBe(200);
  });

  test('is stopped by the address, over however many numbers, of applications and objections together', async () => {
    const [number, from] = [await anApplicant(), '198.51.100.20'];
    const fail = (index: number) =>
      index % 2 === 0
        ? look(nobodys(index), 'WRNG0000', from)
        : post('/api/objections', { number: nobodys(index), code: 'WRNG0000' }, from).then(
            ({ statusCode }) => statusCode,
          );
    for (let guess = 1; guess < FAILURES_PER_ADDRESS; guess += 1) expect(await fail(guess)).toBe(404);
    expect(await look(number, CODE, from)).toBe(200);
    expect(await fail(FAILURES_PER_ADDRESS)).toBe(404);
    const stopped = await post('/status', { number, code: CODE }, from);
    expect([stopped.statusCode, stopped.body?.includes('您所用网络的查询已暂停')]).toEqual([429, true]);
    expect((await post('/api/objections', { number: nobodys(0), code: CODE }, from)).statusCode).toBe(429);
    expect(await look(number, CODE, '198.51.100.21')).toBe(200);
    expect(await look(number, CODE, from, AT + HOUR)).toBe(200);
  });

  test.each([
    '/status',
    '/api/status',
    '/status/proof',
    '/status/ticket',
    '/api/status/ticket',
    '/status/correction',
    '/status/withdrawal',
    '/status/appeal',
  ])('POST %s answers a wrong code and an unknown number with the same bytes', async (path) => {
    const [number, unknown] = [await anApplicant(), nobodys(99_999_999)];
    const [wrong, nobody] = [
      await post(path, { number, code: 'WRNG0000' }, '203.0.113.30'),
      await post(path, { number: unknown, code: 'WRNG0000' }, '203.0.113.30', AT),
    ];
    // A form shows what was typed.
    expect({ ...wrong, body: wrong.body?.replaceAll(number, unknown) }).toEqual(nobody);
    expect(wrong.statusCode).toBe(404);
  });

  test('nothing of an address is stored as it is', async () => {
    const from = '198.51.100.77';
    await look(nobodys(1), 'WRNG0000', from);
    const digest = await office.identity.digestAddress(from);
    expect(digest).toMatch(/^[0-9A-Z]{24}$/);
    expect(await office.identity.digestAddress('198.51.100.78')).not.toBe(digest);
  });
});
