import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import {
  aCampaignFile,
  CODE,
  COUNTY,
  consoleCloud,
  type Desk,
  problemIn,
  sealedSession,
  signIn,
} from './desk.ts';

const MINUTE = 60_000;
let cloud: Cloud;
let officer: Desk;

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  await officer.post('/console/campaigns', aCampaignFile());
});
afterAll(() => cloud?.stop());

const ask = (path: string, cookie: string, init: RequestInit = {}) =>
  fetch(cloud.url + path, {
    redirect: 'manual',
    ...init,
    headers: { accept: 'application/json', cookie, ...init.headers },
  });

describe('sign-in', () => {
  test('a page asked for by a stranger leads to sign-in and back', async () => {
    const reply = await fetch(`${cloud.url}/console/campaigns?x=1`, { redirect: 'manual' });
    expect(reply.status).toBe(302);
    expect(reply.headers.get('location')).toBe('/console/login?next=%2Fconsole%2Fcampaigns%3Fx%3D1');
  });

  test('a HEAD request is answered as GET would be, without the page', async () => {
    const reply = await fetch(`${cloud.url}/console/campaigns`, { method: 'HEAD', redirect: 'manual' });
    expect([reply.status, reply.headers.get('location'), await reply.text()]).toEqual([
      302,
      '/console/login?next=%2Fconsole%2Fcampaigns',
      '',
    ]);
  });

  test.each([
    ['GET', '/console'],
    ['GET', '/console/session'],
    ['POST', '/console/campaigns'],
  ])('%s %s without a session is 401 for a program', async (method, path) => {
    expect((await ask(path, '', { method })).status).toBe(401);
  });

  test('a session of somebody else’s making is none', async () => {
    expect((await ask('/console', 'staff=abc.def')).status).toBe(401);
  });

  test('the callback without the sign-in it belongs to is refused', async () => {
    expect((await ask('/console/callback?code=x&state=y', '')).status).toBe(400);
  });

  test('after signing in, the address asked for is shown; an address elsewhere is not', async () => {
    const reply = await officer.client.send('/console/login?next=%2Fconsole%2Fcampaigns', { stay: true });
    expect(reply.headers.get('location')).toContain('code_challenge_method=S256');
    const outside = await officer.client.send('/console/login?next=https%3A%2F%2Fexample.org', {
      stay: true,
    });
    expect(outside.status).toBe(302);
    expect(outside.headers.get('location')).not.toContain('example.org');
  });

  test('the session cookie is httpOnly and Lax; over plain http it can be no more', async () => {
    const reply = await officer.page('/console');
    expect(reply.headers.get('set-cookie')).toMatch(/^staff=.+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('signing out takes the session back', async () => {
    const desk = await signIn(cloud, 'reviewer02');
    expect((await desk.form('/console/logout', [])).headers.get('location')).toBe('/console/signed-out');
    expect((await desk.get('/console')).status).toBe(401);
  });
});

describe('time', () => {
  const staff = { account: 'a', name: '甲', county: COUNTY, roles: ['officer' as const] };

  test('a session lasts 30 idle minutes by the clock of the requests', async () => {
    const cookie = await sealedSession(cloud, staff);
    cloud.clock.advance(30 * MINUTE - 1);
    expect((await ask('/console', cookie)).status).toBe(200);
    cloud.clock.advance(1);
    expect((await ask('/console', cookie)).status).toBe(401);
  });

  test('and is prolonged by use, but never past its eighth hour', async () => {
    let cookie = await sealedSession(cloud, staff);
    for (let used = 20; used < 480; used += 20) {
      cloud.clock.advance(20 * MINUTE);
      const reply = await ask('/console', cookie);
      expect(reply.status).toBe(200);
      cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    }
    cloud.clock.advance(20 * MINUTE - 1);
    expect((await ask('/console', cookie)).status).toBe(200);
    cloud.clock.advance(1);
    expect((await ask('/console', cookie)).status).toBe(401);
  });
});

describe('what changes something', () => {
  beforeAll(async () => {
    officer = await signIn(cloud, 'officer01');
  });

  test.each([
    '/console/campaigns',
    `/console/campaigns/${CODE}/publish`,
    `/console/campaigns/${CODE}/notice`,
    '/console/quota/offices',
    '/console/quota/statement',
    '/console/logout',
  ])('POST %s without the token is 403 csrf.missing', async (path) => {
    const reply = await officer.client.postJson(path, {});
    expect([reply.status, problemIn(reply).code]).toEqual([403, 'csrf.missing']);
  });

  test('a wrong token, or a foreign origin with the right one, likewise', async () => {
    const path = `/console/campaigns/${CODE}/publish`;
    const wrong: Record<string, string>[] = [
      { 'x-csrf-token': 'x'.repeat(officer.csrf.length) },
      { 'x-csrf-token': officer.csrf, origin: 'https://example.org' },
      { 'x-csrf-token': officer.csrf, origin: 'null' },
    ];
    for (const headers of wrong) {
      expect((await officer.client.postJson(path, {}, headers)).status).toBe(403);
    }
  });

  test('a body of another type is 415, broken JSON is 400', async () => {
    const headers = { 'x-csrf-token': officer.csrf, accept: 'application/json' };
    const send = (type: string, body: string) =>
      officer.client.send('/console/campaigns', {
        method: 'POST',
        headers: { ...headers, 'content-type': type },
        body,
      });
    expect((await send('text/plain', 'x')).status).toBe(415);
    expect((await send('application/json', '{')).status).toBe(400);
  });
});

describe('who may do what', () => {
  test('an inspector reads the campaign and finds no command on its page', async () => {
    const inspector = await signIn(cloud, 'inspector01');
    const page = await inspector.page(`/console/campaigns/${CODE}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('核对并发布公告');
    expect((await inspector.post(`/console/campaigns/${CODE}/publish`)).status).toBe(403);
  });
});
