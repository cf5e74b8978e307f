import { expect } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import type { Table } from '../../../shared/tables/table.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  CODE,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  signIn,
} from './desk.ts';

export const SCORES = `/console/campaigns/${CODE}/scores/written`;

/** Everybody who has to do with the marks of one exam. */
export type MarksDesk = {
  readonly cloud: Cloud;
  readonly officer: Desk;
  readonly people: readonly Applicant[];
  move(stage: string, event: string, body?: object): ReturnType<Desk['post']>;
};

/** A campaign whose written exam has been held by `count` people and whose marks may be entered. */
export const examHeld = async (count: number, changes: Record<string, unknown> = {}): Promise<MarksDesk> => {
  const cloud = await consoleCloud();
  const early = await signIn(cloud, 'officer01');
  await early.post('/console/campaigns', aCampaignFile({ markedTwice: true, ...changes }));
  await fileFor(cloud, early, 2);
  await early.post(`/console/campaigns/${CODE}/publish`);
  cloud.clock.set(OPENS);
  const people: Applicant[] = [];
  for (let serial = 1; serial <= count; serial += 1) people.push(await apply(cloud, serial));
  await cloud.idle();
  cloud.clock.set(CLOSES);
  const officer = await signIn(cloud, 'officer01');
  const reviewer = await signIn(cloud, 'reviewer01');
  const move = (stage: string, event: string, body: object = {}) =>
    officer.post(`/console/campaigns/${CODE}/stages/${stage}/${event}`, body);
  await move('review', 'open');
  for (const { number } of people)
    await reviewer.post(`/console/campaigns/${CODE}/review/${number}`, {
      decision: 'accepted',
      rules: [],
      reason: '',
    });
  await move('review', 'close');
  await move('written', 'open');
  return { cloud, officer, people, move };
};

/** A score sheet: the header, and a row per person with these marks. */
export const sheet = (
  people: readonly Applicant[],
  marks: readonly string[],
  columns = 'citizen_id,written',
): string =>
  [
    columns,
    ...people.slice(0, marks.length).map(({ citizenId }, index) => `${citizenId},${marks[index] ?? ''}`),
  ].join('\n');

/** A file of the console as a table; the session is the cookie a page sends back. */
export const downloaded = async (cloud: Cloud, who: Desk, path: string): Promise<Table> => {
  const page = await who.page('/console');
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const response = await fetch(cloud.url + path, { headers: { cookie } });
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const table = await readTable(bytes, path.includes('.csv') ? 'x.csv' : 'x.xlsx');
  if (!table.ok) throw new Error(`${path}: ${table.refusal.code}`);
  return table.value;
};
