import { expect } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import type { Role } from '../../../shared/domain/model/staff.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  CODE,
  COUNTY,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  problemIn,
  sealedSession,
  signIn,
} from './desk.ts';

export const HERE = `/console/campaigns/${CODE}`;
export const PANELS = `${HERE}/panels`;
export const DAY_BEFORE = Date.parse('2024-06-30T16:00:00+08:00');
export const DAY = Date.parse('2024-07-01T08:30:00+08:00');
export const LATER = Date.parse('2024-07-01T15:00:00+08:00');

export let cloud: Cloud;
export let [officer, second, examiner, colleague, inspector]: Desk[] = [];
export const desk = (one: Desk | undefined): Desk => one ?? expect.fail('nobody signed in');
export const people: Applicant[] = [];
export const person = (index: number): Applicant => people[index] ?? expect.fail('no such applicant');
export const num = (index: number): string => person(index).number;

export const move = (stage: string, event: string, value = {}) =>
  desk(officer).post(`${HERE}/stages/${stage}/${event}`, value);
export const post = (path: string, value: unknown = {}) => desk(officer).post(PANELS + path, value);
export const read = async (path: string, who = officer) =>
  JSON.parse((await desk(who).get(HERE + path)).text);
export const codeOf = async (reply: ReturnType<typeof post>) => {
  const answer = await reply;
  return [answer.status, answer.status < 400 ? '' : problemIn(answer).code];
};
export const goTo = async (moment: number) => {
  await cloud.idle();
  cloud.clock.set(moment);
  [officer, second, examiner, colleague, inspector] = await Promise.all(
    ['officer01', 'officer02', 'examiner01', 'examiner03', 'inspector01'].map((account) =>
      signIn(cloud, account),
    ),
  );
};
export const workbookOf = async (path: string, role: Role = 'officer') => {
  const staff = { account: `${role}01`, name: '王主任', county: COUNTY, roles: [role] };
  const cookie = await sealedSession(cloud, staff);
  const response = await fetch(`${cloud.url}${HERE}${path}`, { headers: { cookie } });
  const table = await readTable(new Uint8Array(await response.arrayBuffer()), 'x.xlsx');
  return table.ok ? table.value : expect.fail(table.refusal.code);
};

/** Six from outside for each panel, and one account on the first. */
export const OUTSIDE = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅', (letter) => `${letter}考官`);
export const FIRST = ['examiner02', ...OUTSIDE.slice(0, 6)];
export const SECOND = OUTSIDE.slice(6, 13);
export const plan = (changes: Record<string, unknown> = {}) => ({
  name: '第一考官组',
  room: '县委党校201室',
  date: '2024-07-01',
  from: '08:30',
  to: '12:00',
  members: FIRST,
  chair: 2,
  ...changes,
});
export const other = (changes: Record<string, unknown> = {}) =>
  plan({ name: '第二考官组', room: '县委党校202室', members: SECOND, ...changes });

/** Five apply, four of two places are on the interview list; the fifth is not. */
export const prepare = async (): Promise<void> => {
  cloud = await consoleCloud();
  await goTo(cloud.clock.now());
  await fileFor(cloud, desk(officer), 2);
  const interview = { ratio: 2, pass: 60, examiners: 7 };
  await desk(officer).post('/console/campaigns', aCampaignFile({ interview }));
  await desk(officer).post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const serial of [51, 52, 53, 54, 55]) people.push(await apply(cloud, serial));
  await goTo(CLOSES);
  await move('review', 'open');
  const reviewer = await signIn(cloud, 'reviewer01');
  for (const { number } of people) await reviewer.post(`${HERE}/review/${number}`, { decision: 'accepted' });
  await move('review', 'close');
  await move('written', 'open');
  const marks = people.map(({ citizenId }, index) => `${citizenId},${[80, 80, 70, 70, 65][index]}`);
  await desk(examiner).upload(`${HERE}/scores/written`, 'w.csv', ['citizen_id,written', ...marks].join('\n'));
  await move('written', 'close');
};

/** Everybody declared, both panels arranged, three of the list on the first and one on the second. */
export const arrange = async (): Promise<void> => {
  await goTo(DAY_BEFORE);
  await move('interview', 'open');
  const list = ['工号或姓名,居民身份证号码,回避情形', ...OUTSIDE.map((name) => `${name},,无回避关系`)];
  await desk(officer).upload(`${HERE}/recusals/import`, 'r.csv', list.join('\n'));
  const member = await signIn(cloud, 'examiner02');
  await member.post(`${HERE}/recusals`, { relation: 'lineal', citizen_id: person(3).citizenId });
  for (const reply of [
    await post('', plan()),
    await post('', other()),
    await post('/P1/assign', { numbers: [num(0), num(1), num(2)] }),
    await post('/P2/assign', { numbers: [num(3)] }),
  ])
    expect(reply.status).toBeLessThan(300);
};
