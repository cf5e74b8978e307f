import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPLY_ROUTES } from '../../functions/apply/routes.ts';
import { STAFF_ROUTES } from '../../functions/console/routes.ts';
import { SIGN_IN_ROUTES } from '../../functions/console/sign-in/routes.ts';
import { INTAKE_ROUTES } from '../../functions/intake/routes.ts';
import { SITE_ROUTES } from '../../functions/site/routes.ts';
import { may } from '../../shared/domain/permissions.ts';
import { reviewedTracks, type TwoTracks } from '../functions/console/two-tracks.ts';
import { addressesOf, nowhere } from './addresses.ts';
import { type Caller, callersOf, everyRole, TOKEN } from './callers.ts';
import { openings } from './strict-page.ts';
import { tableState } from './table-state.ts';

const OPEN_ROUTES = [...SITE_ROUTES, ...APPLY_ROUTES, ...INTAKE_ROUTES, ...SIGN_IN_ROUTES];
const JSON_ONLY = 'application/json';

let tracks: TwoTracks;
let callers: readonly Caller[];
let before: Readonly<Record<string, string>>;
let secrets: readonly string[];

beforeAll(async () => {
  tracks = await reviewedTracks();
  callers = await callersOf(tracks.cloud);
  before = await tableState(tracks.cloud);
  secrets = [
    ...[...tracks.open, ...tracks.internal].flatMap(({ number, citizenId }) => [number, citizenId]),
    ...['尧都区2024年', '段店司法所', '王小', 'officer01', 'reviewer01'],
  ];
});
afterAll(() => tracks?.cloud.stop());

type Sent = { readonly cookie?: string; readonly accept?: string; readonly headers?: Record<string, string> };

/** What came back; `code` is that of a problem. A form or JSON, as a browser or a program would send it. */
const send = async (method: string, address: string, sent: Sent = {}) => {
  const { cookie = '', accept = JSON_ONLY, headers = {} } = sent;
  const reply = await fetch(tracks.cloud.url + address, {
    method,
    redirect: 'manual',
    headers: { cookie, accept, 'x-csrf-token': TOKEN, ...headers },
    ...(method === 'POST' && {
      body: new URLSearchParams({ decision: 'accepted', title: '改掉的标题', reason: '改掉的理由' }),
    }),
  });
  const text = await reply.text();
  const code = /urn:problem:([\w.-]+)/.exec(text)?.[1] ?? '';
  return { status: reply.status, code, headers: reply.headers, text };
};

const readable = ({ headers, text }: Awaited<ReturnType<typeof send>>): string =>
  [...headers.values(), text].join('\n');

/** What the permission table says of a caller at a route of the console. */
const expected = ({ is, roles }: Caller, action: (typeof STAFF_ROUTES)[number]['action']): string => {
  if (is === 'none') return '401 auth.expired';
  if (is === 'foreign') return '403 auth.foreign-county';
  return may(roles, action) ? 'let through' : '403 permission.denied';
};

/** What the door said; whatever lies behind it has its own tests. */
const DOOR = /^(auth\.|permission\.|csrf\.|origin\.)/;
const doorSaid = ({ status, code }: { readonly status: number; readonly code: string }): string =>
  status === 401 || DOOR.test(code) ? `${status} ${code}` : 'let through';

/** A command without the token, with a guess at it, and from elsewhere with the right one. */
const FORGERIES: readonly Record<string, string>[] = [
  { 'x-csrf-token': '' },
  { 'x-csrf-token': 'x'.repeat(TOKEN.length) },
  { origin: 'https://example.org' },
  { origin: 'null' },
];

describe('every route of the console, against everybody who may come to its door', () => {
  test.each(STAFF_ROUTES)('$method $path: whoever may not, is refused', async ({ method, path, action }) => {
    for (const [track, address] of addressesOf(path, tracks).entries()) {
      const refused = callers
        .filter((caller) => expected(caller, action) !== 'let through')
        // The door is the same on both tracks; what another county must not see is not.
        .filter(({ is }) => track === 0 || is === 'foreign');
      const answers = await Promise.all(
        refused.map(async (caller) => {
          const asked = method === 'GET' ? `${address}?reveal=yes` : address;
          const answer = await send(method, asked, { cookie: caller.cookie });
          const said = caller.is === 'session' ? '' : readable(answer);
          return [caller.name, doorSaid(answer), secrets.filter((one) => said.includes(one))];
        }),
      );
      expect(answers).toEqual(refused.map((caller) => [caller.name, expected(caller, action), []]));
      expect(refused.length).toBeGreaterThan(track === 0 ? 9 : 0);
    }
  });

  test.each(STAFF_ROUTES)('$method $path: a browser without a session is sent to sign in', async (route) => {
    const [address = ''] = addressesOf(route.path, tracks);
    const { status, headers, text } = await send(route.method, address, { accept: 'text/html' });
    if (route.method === 'GET')
      expect([status, headers.get('location')]).toEqual([
        302,
        `/console/login?next=${encodeURIComponent(address)}`,
      ]);
    else expect([status, text.includes('href="/console/login"')]).toEqual([401, true]);
  });

  test.each(STAFF_ROUTES.filter(({ method }) => method === 'POST'))(
    'POST $path: not without the token, not from another site, not by a guess',
    async ({ path }) => {
      const cookie = await everyRole(tracks.cloud);
      const [address = ''] = addressesOf(path, tracks);
      for (const headers of FORGERIES)
        expect(doorSaid(await send('POST', address, { cookie, headers }))).toBe('403 csrf.missing');
    },
  );

  test('and nothing of all that has changed anything', async () => {
    expect(await tableState(tracks.cloud)).toEqual(before);
  });

  test.each(STAFF_ROUTES)('$method $path: whoever may, is let through', async ({ method, path, action }) => {
    const allowed = callers.filter((caller) => expected(caller, action) === 'let through');
    // Where nothing is, nothing changes; what is there is read below.
    const answers = await Promise.all(
      allowed.map(async ({ name, cookie }) => [
        name,
        doorSaid(await send(method, nowhere(path), { cookie })),
      ]),
    );
    expect(answers).toEqual(allowed.map(({ name }) => [name, 'let through']));
    expect(allowed.length).toBeGreaterThan(0);
  });
});

describe('every address that asks for no role', () => {
  beforeAll(async () => {
    before = await tableState(tracks.cloud);
  });

  /** Nobody has this number; a malformed one is looked up nowhere and so counted against nobody. */
  const PROOF = { number: 'NOBODY', code: 'NOCODE' };
  const asAnybody = (method: string, path: string, cookie: string) => {
    const [address = ''] = addressesOf(path.replace('{number}', PROOF.number), tracks);
    if (method === 'GET') return send(method, address, { cookie });
    const isApi = path.startsWith('/api/');
    return fetch(tracks.cloud.url + address, {
      method,
      redirect: 'manual',
      headers: { cookie, accept: JSON_ONLY, ...(isApi && { 'content-type': JSON_ONLY }) },
      body: isApi
        ? JSON.stringify(path.includes('{number}') ? { code: PROOF.code } : PROOF)
        : new URLSearchParams(PROOF),
    }).then(async (reply) => ({
      status: reply.status,
      code: /urn:problem:([\w.-]+)/.exec(await reply.text())?.[1] ?? '',
    }));
  };

  test.each(OPEN_ROUTES.filter(({ audience }) => audience !== 'staff'))(
    '$method $path ($audience): a session of the staff opens nothing more, and none is asked for',
    async ({ method, path }) => {
      const nobody = await asAnybody(method, path, '');
      const staff = await asAnybody(method, path, await everyRole(tracks.cloud));
      expect([staff.status, staff.code]).toEqual([nobody.status, nobody.code]);
      expect(nobody.code).not.toMatch(/^(permission|csrf|auth\.(required|expired|foreign))/);
      expect(nobody.status).not.toBe(401);
    },
  );

  test.each(OPEN_ROUTES.filter(({ audience }) => ['applicant', 'objector', 'draft'].includes(audience)))(
    '$method $path ($audience): without their proof nothing is shown and nothing done',
    async ({ method, path }) => {
      const { status } = await asAnybody(method, path, '');
      expect(status).toBeGreaterThanOrEqual(302);
      expect(status).toBeLessThan(500);
    },
  );

  test.each(SIGN_IN_ROUTES.filter(({ audience }) => audience === 'staff'))(
    '$method $path (staff): for whoever is signed in, of whatever county, and nobody else',
    async ({ method, path }) => {
      for (const { is, name, cookie } of callers) {
        const { status } = await send(method, path, { cookie, headers: { 'x-csrf-token': '' } });
        // Signing out without a session is as good as done.
        const signedIn = method === 'GET' ? 200 : 403;
        const others = method === 'GET' ? 401 : 303;
        expect([name, status]).toEqual([name, is === 'none' ? others : signedIn]);
      }
    },
  );

  test.each(OPEN_ROUTES.filter(({ method, path }) => method === 'POST' && !path.startsWith('/api/')))(
    'POST $path: a form of another site is not taken',
    async ({ path }) => {
      const [address = ''] = addressesOf(path, tracks);
      for (const origin of ['https://example.org', 'null'])
        expect(doorSaid(await send('POST', address, { headers: { origin } }))).toBe('403 origin.foreign');
    },
  );

  test('and nothing of all that has changed anything', async () => {
    expect(await tableState(tracks.cloud)).toEqual(before);
  });
});

describe('every page, as a browser gets it', () => {
  const READS = [...STAFF_ROUTES, ...OPEN_ROUTES].filter(({ method }) => method === 'GET');

  test.each(READS)(
    '$path: strict headers, and nothing inline that its policy does not name',
    async ({ path }) => {
      const cookie = await everyRole(tracks.cloud);
      for (const address of [...addressesOf(path, tracks), nowhere(path)]) {
        const answer = await send('GET', address, { cookie, accept: 'text/html' });
        expect([address, openings(answer.headers, answer.text)]).toEqual([address, []]);
        expect(answer.status).toBeLessThan(500);
      }
    },
  );

  test.each(['/nowhere', '/console/nowhere', '/campaigns/x/apply/nowhere'])(
    '%s, which is no page, likewise',
    async (address) => {
      const { status, headers, text } = await send('GET', address, {
        accept: 'text/html',
        cookie: await everyRole(tracks.cloud),
      });
      expect([status, openings(headers, text)]).toEqual([404, []]);
    },
  );
});
