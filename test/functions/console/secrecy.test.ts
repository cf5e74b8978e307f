import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAFF_ROUTES } from '../../../functions/console/routes.ts';
import { ROLES, type Role } from '../../../shared/domain/model/staff.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { inParallel } from '../../../shared/lambda/in-parallel.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { ask } from '../../web/submit.ts';
import { CODE, COUNTY, type Desk, sealedSession, signIn } from './desk.ts';
import { examHeld, type MarksDesk, sheet } from './marks-desk.ts';

const ONE = `/console/campaigns/${CODE}`;
const INSIDERS: readonly Role[] = ['officer', 'examiner', 'inspector'];
const WRITTEN_OUT = Date.parse('2024-06-24T10:00:00+08:00');
const INTERVIEW_OUT = Date.parse('2024-06-26T15:30:00+08:00');

/** Two enter the interview, one is below the pass mark. Marks nobody could mistake for something else. */
const WRITTEN = ['91.37', '83.59', '55.43'];
const INTERVIEW = ['72.61', '78.89'];
/** 91.37 × 60 % + 72.61 × 40 %, and 83.59 × 60 % + 78.89 × 40 %. */
const FINAL = ['83.87', '81.71'];

/** What would tell a mark, or what follows from it; hundredths only where they stand alone. */
const figures = (marks: readonly string[]): readonly RegExp[] =>
  marks.flatMap((mark) => [
    new RegExp(`(?<![\\d.])${mark.replace('.', '\\.')}(?!\\d)`),
    new RegExp(`(?<![\\w.-])${mark.replace('.', '')}(?![\\w-])`),
  ]);
const WRITTEN_SIGNS = [
  ...figures(WRITTEN),
  /written-below|笔试未达|not-shortlisted|"shortlisted":true|最低入围/,
];
const INTERVIEW_SIGNS = [...figures([...INTERVIEW, ...FINAL]), /"rank":\d|第 \d 名|"reached":true/];

let desk: MarksDesk;
let officer: Desk;

/** Every GET address of one campaign, with everything that may stand in its place. */
const addresses = (): readonly { path: string; action: (typeof STAFF_ROUTES)[number]['action'] }[] =>
  STAFF_ROUTES.filter(
    ({ method, path }) => method === 'GET' && path.startsWith('/console/campaigns/{code}'),
  ).flatMap(({ path, action }) => {
    const kinds = path.includes('/notices/')
      ? ['review', 'written', 'interview-list', 'interview', 'medical-list', 'proposed', 'final']
      : ['written', 'interview'];
    const numbers = path.includes('{number}') ? desk.people.map(({ number }) => number) : [''];
    return (path.includes('{kind}') ? kinds : ['']).flatMap((kind) =>
      numbers.map((number) => ({
        path: path.replace('{code}', CODE).replace('{kind}', kind).replace('{number}', number),
        action,
      })),
    );
  });

/** What an address answers, as text: HTML and JSON as they are, a workbook by its cells. */
const read = async (path: string, cookie: string, accept: string): Promise<string> => {
  const reply = await fetch(desk.cloud.url + path, { headers: { cookie, accept }, redirect: 'manual' });
  if (!(reply.headers.get('content-type') ?? '').includes('spreadsheet')) return reply.text();
  const table = await readTable(new Uint8Array(await reply.arrayBuffer()), path);
  return table.ok ? JSON.stringify(table.value) : table.refusal.code;
};

/** Whoever may read a mark does so at this many addresses and more; then there is nothing left to look for. */
const ENOUGH = 3;

/** The addresses at which somebody of this role reads any of the signs: all of them, or the first few. */
const showing = async (
  role: Role,
  signs: readonly RegExp[],
  atMost = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> => {
  const staff = { account: `${role}99`, name: '甲', county: COUNTY, roles: [role] };
  const cookie = await sealedSession(desk.cloud, staff);
  const found = new Set<string>();
  const open = [{ path: '/console', action: 'campaign.read' as const }, ...addresses()].filter(({ action }) =>
    may([role], action),
  );
  await inParallel(open, 4, async ({ path }) => {
    for (const accept of ['text/html', 'application/json']) {
      if (found.size >= atMost) return;
      const text = await read(path, cookie, accept);
      if (signs.some((sign) => sign.test(text))) found.add(path);
    }
  });
  return [...found];
};

/** What the public and the applicant themselves read. */
const publicly = async (): Promise<string> => {
  const pages = ['/', '/notices', `/campaigns/${CODE}`, `/api/campaigns/${CODE}`];
  const notices = ['written', 'interview-list', 'interview', 'proposed'].map(
    (kind) => `/notices/${CODE}-${kind}`,
  );
  const texts = await Promise.all(
    [...pages, ...notices].map(async (path) => (await fetch(desk.cloud.url + path)).text()),
  );
  const own = await Promise.all(
    desk.people.map(({ number, code }) => ask(desk.cloud.url, '/api/status', { number, code })),
  );
  return [...texts, JSON.stringify(own)].join('\n');
};

const enter = async (kind: string, marks: readonly string[]): Promise<void> => {
  for (const account of ['examiner01', 'examiner02']) {
    const examiner = await signIn(desk.cloud, account);
    const file = sheet(desk.people, marks, `citizen_id,${kind}`);
    const reply = await examiner.upload(`${ONE}/scores/${kind}`, 'a.csv', file);
    expect(reply.status).toBe(200);
  }
};
const must = async (path: string, body: object = {}): Promise<void> => {
  const reply = await officer.post(`${ONE}${path}`, body);
  expect([path, reply.status, reply.status < 300 ? '' : reply.text]).toEqual([path, expect.any(Number), '']);
};
const at = async (moment: number): Promise<void> => {
  await desk.cloud.idle();
  desk.cloud.clock.set(moment);
  officer = await signIn(desk.cloud, 'officer01');
};

beforeAll(async () => {
  desk = await examHeld(3, { interview: { ratio: 1, pass: 60 }, written: { weight: 60, pass: 60 } });
  await at(desk.cloud.clock.now());
  await enter('written', WRITTEN);
  await must('/notices/written', { at: '2024-06-24T10:00' });
}, 120_000);
afterAll(() => desk?.cloud.stop());

const walks = (moment: number, signs: readonly RegExp[]) => {
  test.each(ROLES)('%s, a millisecond before', { timeout: 120_000 }, async (role) => {
    await at(moment - 1);
    // Whoever may read them does find them, or this walk would find nothing to hide either.
    if (INSIDERS.includes(role))
      expect((await showing(role, signs, ENOUGH)).length).toBeGreaterThanOrEqual(ENOUGH);
    else expect(await showing(role, signs)).toEqual([]);
  });

  test('the public and the applicants, a millisecond before', async () => {
    await at(moment - 1);
    const text = await publicly();
    expect(signs.filter((sign) => sign.test(text))).toEqual([]);
  });

  test.each(['hr', 'city'] as const)('%s, from that millisecond on', { timeout: 120_000 }, async (role) => {
    await at(moment);
    expect((await showing(role, signs, ENOUGH)).length).toBeGreaterThanOrEqual(ENOUGH);
  });

  test('the public, from that millisecond on', async () => {
    await at(moment);
    const text = await publicly();
    expect(signs.some((sign) => sign.test(text))).toBe(true);
  });
};

describe('marks of the written exam', () => {
  test('others are told when they will be public', async () => {
    await at(WRITTEN_OUT - 1);
    const staff = { account: 'hr99', name: '甲', county: COUNTY, roles: ['hr'] as const };
    const cookie = await sealedSession(desk.cloud, staff);
    for (const path of ['/scores/written', '/interview-list', '/ranking', '/outcomes', '/checks']) {
      const page = await read(ONE + path, cookie, 'text/html');
      expect([path, page.includes('笔试成绩尚未公布'), page.includes('2024年6月24日 10:00')]).toEqual([
        path,
        true,
        true,
      ]);
    }
    const file = await read(`${ONE}/outcomes.xlsx`, cookie, '*/*');
    expect(file).toContain('尚未公布');
    const ranking = await fetch(`${desk.cloud.url}${ONE}/ranking.xlsx`, {
      headers: { cookie, accept: 'application/json' },
    });
    expect([ranking.status, await ranking.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'scores.not-public' }),
    ]);
  });
  walks(WRITTEN_OUT, WRITTEN_SIGNS);
});

describe('marks of the interview, totals and places', () => {
  beforeAll(async () => {
    await at(WRITTEN_OUT);
    await must('/stages/written/close', { absent: 0 });
    await must('/stages/interview/open');
    await enter('interview', INTERVIEW);
    await must('/notices/interview', { at: '2024-06-26T15:30' });
  }, 120_000);
  walks(INTERVIEW_OUT, INTERVIEW_SIGNS);
});
