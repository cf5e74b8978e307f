import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAFF_ROUTES } from '../../../functions/console/routes.ts';
import { ROLES } from '../../../shared/domain/model/staff.ts';
import { CODE, COUNTY, sealedSession } from './desk.ts';
import { INTERNAL, reviewedTracks, type TwoTracks } from './two-tracks.ts';

/** The county of somebody who has nothing to do with this one. */
const FOREIGN = '141081';
/** As sealedSession seals it: with the right token, only the county stands in the way. */
const TOKEN = 'c'.repeat(43);

let tracks: TwoTracks;
let secrets: readonly string[];
let [foreign, home]: string[] = [];

const cookieOf = (county: string): Promise<string> =>
  sealedSession(tracks.cloud, { account: 'stranger', name: '外县人', county, roles: [...ROLES] });

beforeAll(async () => {
  tracks = await reviewedTracks();
  [foreign, home] = [await cookieOf(FOREIGN), await cookieOf(COUNTY)];
  secrets = [
    ...[...tracks.open, ...tracks.internal].flatMap(({ number, citizenId }) => [number, citizenId]),
    '尧都区2024年',
    '段店司法所',
    '王小',
    'officer01',
    'reviewer01',
  ];
});
afterAll(() => tracks?.cloud.stop());

/** The address of a route with what really exists in this county in the place of its parameters, on either track. */
const addressesOf = (path: string): readonly string[] =>
  [
    { code: CODE, people: tracks.open, kind: 'written', stage: 'written' },
    { code: INTERNAL, people: tracks.internal, kind: 'exam', stage: 'assessment' },
  ].map(({ code, people, kind, stage }) =>
    path
      .replace('{code}', code)
      .replace('{number}', people[0]?.number ?? '')
      .replace('{kind}', path.includes('documents') ? 'photo' : kind)
      .replace('{stage}', stage)
      .replace('{serial}', '1'),
  );

const send = async (method: string, address: string, cookie: string, accept: string) => {
  const reply = await fetch(tracks.cloud.url + address, {
    method,
    redirect: 'manual',
    headers: { cookie, accept, 'x-csrf-token': TOKEN, 'content-type': 'application/json' },
    ...(method === 'POST' && {
      body: JSON.stringify({ decision: 'accepted', title: '改掉的标题', reason: 'x' }),
    }),
  });
  return { status: reply.status, headers: [...reply.headers.values()].join('\n'), text: await reply.text() };
};

/** Everything of the county that a command could have changed. */
const everything = async (): Promise<string> => {
  const paths = [
    '/console',
    `/console/campaigns/${CODE}/applications`,
    `/console/campaigns/${INTERNAL}/applications`,
  ];
  const more = [
    '/console/quota',
    `/console/campaigns/${CODE}/corrections`,
    `/console/campaigns/${INTERNAL}/roster`,
  ];
  const replies = await Promise.all(
    [...paths, ...more].map((path) => send('GET', path, home ?? '', 'application/json')),
  );
  for (const { status } of replies) expect(status).toBe(200);
  return replies.map(({ text }) => text).join('\n');
};

describe('an officer of another county, whatever their roles', () => {
  test.each(STAFF_ROUTES)('$method $path: sees nothing', async ({ method, path }) => {
    for (const address of addressesOf(path)) {
      for (const accept of ['application/json', 'text/html']) {
        const { status, headers, text } = await send(method, address, foreign ?? '', accept);
        expect([address, status, text.includes('auth.foreign-county')]).toEqual([address, 403, true]);
        for (const secret of secrets)
          expect([secret, `${headers}\n${text}`.includes(secret)]).toEqual([secret, false]);
      }
    }
  });

  test('and has changed nothing', async () => {
    const before = await everything();
    for (const { method, path } of STAFF_ROUTES.filter((route) => route.method === 'POST'))
      for (const address of addressesOf(path)) await send(method, address, foreign ?? '', 'application/json');
    expect(await everything()).toBe(before);
    expect(before).toContain('段店司法所');
  });

  test('while the same requests of this county’s own staff are let through', async () => {
    for (const { path } of STAFF_ROUTES.filter(({ method }) => method === 'GET')) {
      const replies = await Promise.all(
        addressesOf(path).map((address) => send('GET', address, home ?? '', 'application/json')),
      );
      // A page that only the other track has, or an objection nobody filed, is not found; nothing is forbidden.
      expect([path, replies.filter(({ status }) => status === 403)]).toEqual([path, []]);
    }
  });
});
