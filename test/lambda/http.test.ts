import { afterEach, describe, expect, test, vi } from 'vitest';
import { contentSecurityPolicy, NO_CONTENT_POLICY } from '../../shared/lambda/content-security-policy.ts';
import {
  CONSOLE_BODIES,
  formBody,
  type HttpHandler,
  html,
  httpStack,
  json,
  readCookie,
  redirect,
  refused,
  wantsJson,
} from '../../shared/lambda/http.ts';
import { multipartBody } from '../../shared/lambda/multipart.ts';
import { routes } from '../../shared/lambda/routes.ts';
import { type Asked, aContext, anHttpEvent } from '../functions/http-event.ts';

const renderError = ({ title, code }: { title: string; code: string }): string => `<h1>${title} ${code}</h1>`;

const call = (handler: HttpHandler, asked: Partial<Asked> = {}, bodies?: Readonly<Record<string, number>>) =>
  httpStack(handler, { renderError, ...(bodies && { bodies }) })(
    anHttpEvent({ path: '/', now: 5, ...asked }),
    aContext(),
  );

const lowered = (headers: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

afterEach(() => vi.restoreAllMocks());

describe('an answer', () => {
  test('of a page states a policy that allows nothing inline and no frames', async () => {
    const answer = await call(async () =>
      html(200, '<p>好</p>', { sources: { 'form-action': ['https://b.example'] } }),
    );
    const policy = lowered(answer.headers)['content-security-policy'];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("form-action 'self' https://b.example");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('of data loads nothing at all, and no cache keeps it', async () => {
    const { headers, body } = await call(async () => json(201, { 好: 1 }));
    expect(lowered(headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-security-policy': NO_CONTENT_POLICY,
      'cache-control': 'no-store',
    });
    expect(body).toBe('{"好":1}');
  });

  test('that leads on is a 303 with its cookies', async () => {
    const answer = await call(async () => redirect('/next', { cookies: ['a=1'] }));
    expect([answer.statusCode, answer.headers?.location, answer.cookies]).toEqual([303, '/next', ['a=1']]);
  });

  test('sources of one directive are stated once', () => {
    const policy = contentSecurityPolicy({ 'img-src': ["'self'", 'https://b.example'] });
    expect(policy).toContain("img-src 'self' data: https://b.example;");
  });
});

describe('a refusal', () => {
  const handler: HttpHandler = async () => refused({ code: 'campaign.unknown' });

  test.each([
    ['a browser', { headers: { Accept: 'text/html,*/*;q=0.8' } }, 'text/html; charset=utf-8'],
    ['who asks for JSON', { headers: { Accept: 'application/json' } }, 'application/problem+json'],
    [
      'who asks for problems',
      { headers: { accept: 'application/problem+json' } },
      'application/problem+json',
    ],
    ['the public interface', { path: '/api/campaigns/x' }, 'application/problem+json'],
  ])('for %s comes as it can be read', async (_, asked, type) => {
    const answer = await call(handler, asked);
    expect([answer.statusCode, lowered(answer.headers)['content-type']]).toEqual([404, type]);
    expect(answer.body).toContain('campaign.unknown');
  });
});

describe('an error nobody expected', () => {
  test('is an opaque 500 for the client and a line for us', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await call(async () => {
      throw new Error('no such table: 14102419950520123X');
    });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('internal');
    expect(answer.body).not.toContain('no such table');
    expect(lowered(answer.headers)['x-content-type-options']).toBe('nosniff');
    expect(log.mock.calls[0]?.[0]).toMatchObject({
      event: 'http.unexpected',
      requestId: 'request-1',
      message: 'no such table: ***',
    });
  });
});

describe('bodies', () => {
  const echo: HttpHandler = async (event) =>
    json(200, { wants: wantsJson(event), type: event.headers['content-type'] });

  test.each([
    ['application/json', 256 * 1024, 200],
    ['application/json', 256 * 1024 + 1, 413],
    ['APPLICATION/JSON; charset=utf-8', 10, 200],
    ['multipart/form-data; boundary=x', 256 * 1024 + 1, 413],
    ['multipart/form-data; boundary=x', 10, 415],
    ['text/plain', 10, 415],
  ])('%s of %i bytes: %i', async (type, size, status) => {
    const asked = { method: 'POST', headers: { 'Content-Type': type }, body: 'x'.repeat(size) };
    expect((await call(echo, asked)).statusCode).toBe(status);
  });

  test.each([
    [4 * 1024 * 1024, 200],
    [4 * 1024 * 1024 + 1, 413],
  ])('the console takes files: %i bytes, sent as base64: %i', async (size, status) => {
    const body = Buffer.alloc(size).toString('base64');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await call(echo, { method: 'POST', headers, body, isBase64Encoded: true }, CONSOLE_BODIES);
    expect(answer.statusCode).toBe(status);
  });

  test('a form gives its last value of each field, and all of those that repeat', () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = formBody(anHttpEvent({ path: '/', now: 1, headers, body: 'a=1&b=%E5%A5%BD+x&a=2' }));
    expect(form.ok && form.value.fields).toEqual({ a: '2', b: '好 x' });
    expect(form.ok && form.value.all('a')).toEqual(['1', '2']);
  });

  test.each([
    ['name=%E7%8E%8B', true],
    ['name=%CD%F5', false],
    ['name=100%&a=%zz', true],
  ])('the form %s is UTF-8: %s', (body, ok) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = formBody(anHttpEvent({ path: '/', now: 1, headers, body }));
    expect(form).toMatchObject(ok ? { ok } : { ok, refusal: { code: 'body.malformed' } });
  });

  test('a form with files gives names and bytes', async () => {
    const part = (disposition: string, content: Buffer | string): Buffer =>
      Buffer.concat([
        Buffer.from(`--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
        Buffer.from(content),
        Buffer.from('\r\n'),
      ]);
    const body = Buffer.concat([
      part('name="reason"', '补录'),
      part('name="file"; filename="成绩.xlsx"', Buffer.from([0, 255, 10])),
      part('name="left"; filename=""', ''),
      Buffer.from('--x--\r\n'),
    ]);
    const event = anHttpEvent({
      path: '/',
      now: 1,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: body.toString('base64'),
      isBase64Encoded: true,
    });
    expect(await multipartBody(event)).toEqual({
      ok: true,
      value: {
        fields: { reason: '补录' },
        files: { file: { name: '成绩.xlsx', bytes: new Uint8Array([0, 255, 10]) } },
      },
    });
  });

  test('a broken form with files is malformed', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const event = anHttpEvent({ path: '/', now: 1, headers, body: '--x\r\nnonsense' });
    expect(await multipartBody(event)).toEqual({ ok: false, refusal: { code: 'body.malformed' } });
  });
});

describe('a request', () => {
  test.each([
    ['GET', '/a/b', 200, 'one {"code":"b"}'],
    ['GET', '/a/b/', 200, 'one {"code":"b"}'],
    ['GET', '/a/new', 200, 'new {}'],
    ['POST', '/a/new', 200, 'posted {"code":"new"}'],
    ['PUT', '/a/b', 405, 'method-not-allowed'],
    ['GET', '/a/', 404, 'not-found'],
    ['GET', '/a/b/c', 404, 'not-found'],
  ])('%s %s answers %i %s', async (method, path, status, text) => {
    const say =
      (name: string): HttpHandler =>
      async (event) =>
        html(200, `${name} ${JSON.stringify(event.pathParameters)}`);
    const handler = routes([
      { method: 'GET', path: '/a/{code}', handler: say('one') },
      { method: 'POST', path: '/a/{code}', handler: say('posted') },
      { method: 'GET', path: '/a/new', handler: say('new') },
    ]);
    const answer = await call(handler, { method, path });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain(text);
  });

  test.each([
    [['a=1', 'b=2=3'], undefined, '2=3'],
    [undefined, 'a=1; b=x', 'x'],
    [['bb=1'], undefined, undefined],
    [undefined, undefined, undefined],
  ])('with cookies %j and header %j has b = %j', (cookies, header, value) => {
    const event = anHttpEvent({
      path: '/',
      now: 1,
      ...(cookies && { cookies }),
      ...(header && { headers: { cookie: header } }),
    });
    expect(readCookie(event, 'b')).toBe(value);
  });
});
