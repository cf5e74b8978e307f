import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { ask } from '../../web/submit.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import { at, contractDesk, walkToContracts } from './contract-walk.ts';
import { type Applicant, consoleCloud, fileFor, signIn } from './desk.ts';

let cloud: Cloud;
let people: readonly Applicant[] = [];
let goTo: Awaited<ReturnType<typeof walkToContracts>>['goTo'];
const person = (index: number): Applicant => people[index] ?? expect.fail(`nobody applied as ${index}`);
const leaves = async (index: number, moment: number) => {
  const officer = await goTo(moment);
  const { number, code } = person(index);
  const reply = await ask(cloud.url, `/api/applications/${number}/withdrawal`, { code, confirm: true });
  expect(reply.status).toBe(200);
  await cloud.idle();
  const desk = contractDesk(cloud, officer);
  const { reached } = await desk.read('/checks');
  const { posts } = await desk.read('/contracts');
  return { reached: reached.map(({ number: one }: Applicant) => one), post: posts[0] };
};

/** Four people, two places, a reserve date of 15 July. */
beforeAll(async () => {
  cloud = await consoleCloud();
  await fileFor(cloud, await signIn(cloud, 'officer01'), 2);
  const file = { reserveUntil: '2024-07-15' };
  ({ people, goTo } = await walkToContracts(cloud, { people: 4, places: 2, file }));
});
afterAll(() => cloud?.stop());

test('to the end of the reserve date the next in rank follows whoever withdraws by themselves', async () => {
  const { reached } = await leaves(0, at('2024-07-15T23:59:59'));
  expect(reached).toContain(person(2).number);
  expect(reached).not.toContain(person(3).number);
});

test('after it nobody follows: the place stays open, and the register says why', async () => {
  const { reached, post } = await leaves(1, at('2024-07-16T00:00:00'));
  expect(reached).toContain(person(2).number);
  expect(reached).not.toContain(person(3).number);
  expect(post).toMatchObject({ open: 1, why: 'reserve-over' });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, '2024-open-1')).toEqual([]));
