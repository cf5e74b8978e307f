import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIGN_INS_PER_ADDRESS } from '../../shared/domain/attempts.ts';
import type { HttpHandler, HttpResult } from '../../shared/lambda/http-types.ts';
import { type Engines, INDEX, KEY_ID, SECRET_ID, startEngines, TABLE } from '../adapters/engines.ts';
import { aContext, anHttpEvent } from '../functions/http-event.ts';
import { CLIENT, startIssuer, type TokenWish } from './id-tokens.ts';

const NOON = Date.parse('2024-06-20T12:00:00+08:00');
const HOUR = 3_600_000;

let engines: Engines;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let handler: HttpHandler;

beforeAll(async () => {
  [engines, issuer] = await Promise.all([startEngines('dynamodb', 'keys'), startIssuer()]);
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
    ...{ OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: CLIENT, OIDC_ACR: 'two-factor smart-card' },
  });
  ({ handler } = await import('../../functions/console/index.ts'));
});
afterAll(async () => {
  await Promise.all([engines?.stop(), issuer?.stop()]);
});

type Asked = { readonly cookies?: readonly string[]; readonly from?: string; readonly now?: number };

/** A GET over https, as the gateway hands it on. */
const get = (address: string, { cookies = [], from = '203.0.113.1', now = NOON }: Asked = {}) => {
  const { pathname, search, searchParams } = new URL(address, 'https://localhost');
  const event = anHttpEvent({ path: pathname, cookies, now });
  const { requestContext } = event;
  return handler(
    {
      ...event,
      rawQueryString: search.slice(1),
      queryStringParameters: Object.fromEntries(searchParams),
      requestContext: { ...requestContext, http: { ...requestContext.http, sourceIp: from } },
    },
    aContext(),
  );
};

const header = ({ headers }: HttpResult, name: string): string => String(headers?.[name] ?? '');
const carried = ({ cookies = [] }: HttpResult): readonly string[] =>
  cookies.filter((line) => !line.includes('Max-Age=0')).map((line) => line.split(';')[0] ?? '');

/** Signs in with such an ID token; answers what the callback said. */
const signInWith = async (wish: TokenWish, asked: Asked = {}): Promise<HttpResult> => {
  const begun = await get('/console/login', asked);
  const sent = new URL(header(begun, 'location')).searchParams;
  issuer.next(wish, sent.get('nonce') ?? '');
  const back = `/console/callback?code=x&state=${encodeURIComponent(sent.get('state') ?? '')}`;
  return get(back, { ...asked, cookies: carried(begun) });
};

describe('the ID token', () => {
  test('that is sound signs somebody in', async () => {
    const signedIn = await signInWith({});
    expect([signedIn.statusCode, header(signedIn, 'location')]).toEqual([303, '/console']);
    expect((await get('/console', { cookies: carried(signedIn) })).statusCode).toBe(200);
  });

  test.each<[string, TokenWish]>([
    ['is over', { expiresIn: -60 }],
    ['is forged: signed by another key under the same name', { signedBy: 'other' }],
    ['is forged: not signed at all', { signedBy: 'none' }],
    ['is for another client', { audience: 'another-client' }],
    ['is another provider’s', { issuer: 'https://login.141081.example' }],
    ['belongs to another sign-in', { nonce: 'another' }],
    ['names nobody', { claims: { name: '' } }],
    ['says nothing of roles', { claims: { roles: undefined } }],
  ])('that %s signs nobody in', async (_what, wish) => {
    const answer = await signInWith(wish);
    expect([answer.statusCode, carried(answer), answer.body?.includes('登录没有成功')]).toEqual([
      400,
      [],
      true,
    ]);
  });

  test('of another county’s staff opens no page of this one', async () => {
    const signedIn = await signInWith({ claims: { county: '141081' } });
    const answer = await get('/console', { cookies: carried(signedIn) });
    expect([answer.statusCode, answer.body?.includes('您的账号不属于本县')]).toEqual([403, true]);
  });

  test('with roles this software does not know gives no right', async () => {
    const signedIn = await signInWith({ claims: { roles: ['root', 'OFFICER'] } });
    expect((await get('/console', { cookies: carried(signedIn) })).statusCode).toBe(403);
  });
});

describe('the second factor', () => {
  test.each([['two-factor'], ['smart-card']])('acr %s, which the county accepts, will do', async (acr) => {
    expect((await signInWith({ claims: { acr } })).statusCode).toBe(303);
  });

  test.each([[undefined], ['password'], [''], ['two-factor smart-card'], ['TWO-FACTOR']])(
    'with acr %j somebody is told in Chinese what is missing, and is not signed in',
    async (acr) => {
      const answer = await signInWith({ claims: { acr } });
      expect([answer.statusCode, carried(answer)]).toEqual([403, []]);
      expect(answer.body).toContain('登录时没有使用第二种验证方式');
      expect(answer.body).toContain('href="/console/login"');
    },
  );

  test('is asked for when the sign-in begins', async () => {
    const { searchParams } = new URL(header(await get('/console/login'), 'location'));
    expect(searchParams.get('acr_values')).toBe('two-factor smart-card');
    expect(searchParams.get('prompt')).toBe('login');
  });
});

describe('cookies over https', () => {
  const FLAGS = /^__Host-[\w-]+=[^;]+; Path=\/; HttpOnly; SameSite=Lax(; Max-Age=\d+)?; Secure$/;

  test('belong to this host alone, to no script, and travel on no plain connection', async () => {
    const begun = await get('/console/login');
    const signedIn = await signInWith({});
    const page = await get('/console', { cookies: carried(signedIn) });
    for (const [line] of [begun.cookies ?? [], signedIn.cookies ?? [], page.cookies ?? []])
      expect(line).toMatch(FLAGS);
  });

  test('a session under a name that any host of the domain could set is none', async () => {
    const [session = ''] = carried(await signInWith({}));
    for (const prefix of ['', '__Secure-']) {
      const cookies = [session.replace('__Host-', prefix)];
      expect((await get('/console', { cookies })).statusCode).toBe(302);
    }
  });
});

describe('sign-ins begun from one network address', () => {
  const begin = async (from: string, now: number): Promise<number> =>
    (await get('/console/login', { from, now })).statusCode ?? 0;

  test.each([
    ['198.51.100.7', '198.51.100.7', '198.51.100.8'],
    ['2001:db8:1:2::5', '2001:db8:1:2:ffff::9', '2001:db8:1:3::5'],
  ])('from %s: so many in a clock hour, then 429 until the next', async (from, same, other) => {
    const began = await Promise.all(
      Array.from({ length: SIGN_INS_PER_ADDRESS - 1 }, () => begin(from, NOON)),
    );
    expect(new Set(began)).toEqual(new Set([302]));
    expect(await begin(same, NOON)).toBe(302);
    const refused = await get('/console/login', { from: same, now: NOON + HOUR - 1 });
    expect([refused.statusCode, refused.body?.includes('登录次数过多')]).toEqual([429, true]);
    expect(await begin(other, NOON)).toBe(302);
    expect(await begin(from, NOON + HOUR)).toBe(302);
  });

  test('a header that the client writes changes nothing', async () => {
    const event = anHttpEvent({
      path: '/console/login',
      now: NOON,
      headers: { 'x-forwarded-for': '192.0.2.99', forwarded: 'for=192.0.2.99' },
    });
    const { requestContext } = event;
    const http = { ...requestContext.http, sourceIp: '198.51.100.7' };
    const answer = await handler({ ...event, requestContext: { ...requestContext, http } }, aContext());
    expect(answer.statusCode).toBe(429);
  });
});
