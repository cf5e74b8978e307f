import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aStory } from '../../infra/drill/story.ts';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { DEMO_STAFF } from '../../infra/rehearsal/demo-staff.ts';
import type { Inputs } from '../../infra/rehearsal/inputs.ts';
import { startOf, type Walk, walkCampaign } from '../../infra/rehearsal/walk.ts';
import { maskName } from '../../shared/domain/identity/mask.ts';
import { COUNTY, signIn } from '../functions/console/desk.ts';
import { testCloud } from '../setup/cloud.ts';
import { type Leak, leaksIn, readableIn, type Secret } from './leaks.ts';

/** Invented, and so written that nothing else in the system is written alike. */
const NAMES = ['欧阳试甲乙', '诸葛试丙丁', '司徒试戊己', '上官试庚辛'];
const ADDRESS = '山西省临汾市尧都区试验街道一千零一号';
const OBJECTOR = { name: '夏侯试壬癸', phone: '13900001234' };
const story = aStory(COUNTY);
const applicants = story.applicants.slice(0, NAMES.length).map((one, place) => ({
  ...one,
  fields: {
    ...one.fields,
    name: NAMES[place] ?? '',
    phone: `1360000120${place}`,
    experience: `住在${ADDRESS}，在社区工作三年。`,
  },
}));
const inputs: Inputs = { ...story, applicants };
const secrets: readonly Secret[] = [
  ...applicants.flatMap(({ citizenId, fields: { name = '', phone } }) => [
    { what: 'citizen number', text: citizenId },
    { what: 'name', text: name },
    { what: 'phone', text: String(phone) },
  ]),
  { what: 'address', text: ADDRESS },
  { what: 'name', text: OBJECTOR.name },
  { what: 'phone', text: OBJECTOR.phone },
];

const heard: { readonly by: string; readonly event: unknown }[] = [];
let cloud: Cloud;
let walk: Walk;
beforeAll(async () => {
  cloud = await testCloud({
    now: startOf(inputs),
    asleep: [],
    tap: (by, event) => heard.push({ by, event }),
  });
  walk = await walkCampaign(
    inputs,
    { ...cloud, staff: DEMO_STAFF },
    { step: () => undefined, end: () => undefined },
  );
  await afterwards();
});
afterAll(() => cloud.stop());

/** What people do once there is a notice: look themselves up, object, and look at whom the objection names; audits look at it all. */
const afterwards = async (): Promise<void> => {
  const site = createClient(cloud.url);
  const post = (to: string, fields: Readonly<Record<string, string>>) =>
    site.send(to, { method: 'POST', body: new URLSearchParams(fields) });
  for (const { citizenId } of applicants)
    await post('/status', { campaign: inputs.campaign.code, citizen_id: citizenId, code: '00000000' });
  const id = `${inputs.campaign.code}-proposed`;
  const filed = await site.postJson(`/api/notices/${id}/objections`, {
    ...{ text: `${NAMES[0]}住在${ADDRESS}，不是本县户籍，请核实。`, concerns: '' },
    ...OBJECTOR,
  });
  expect(filed.status).toBe(201);
  const officer = await signIn(cloud, 'officer01');
  const { number } = JSON.parse(filed.text);
  for (const one of walk.findings.submissions) {
    if (!one.accepted) continue;
    await officer.page(`/console/campaigns/${inputs.campaign.code}/applications/${one.number}`);
  }
  await officer.page(`/console/campaigns/${inputs.campaign.code}/objections/${number}`);
  await officer.page(
    `/console/campaigns/${inputs.campaign.code}/nothing/${applicants[0]?.citizenId.slice(0, 6)}`,
  );
  for (let hour = 0; hour < 2; hour += 1) {
    cloud.clock.advance(3_600_000);
    await cloud.idle();
  }
};

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
const leaksInFiles = (files: readonly string[]): readonly Leak[] =>
  files.flatMap((file) => leaksIn(path.basename(file), readFileSync(file, 'utf8'), secrets));

test('the journey went to its notice, and everybody who works behind the pages was heard', () => {
  expect(walk.findings.submissions.filter(({ accepted }) => accepted)).toHaveLength(NAMES.length);
  const names = heard.map(({ by }) => by.toLowerCase());
  for (const worker of [
    'relay',
    'screening',
    'documents',
    'scoring',
    'notices',
    'messages',
    'ledger',
    'audit',
  ])
    expect(names.some((name) => name.startsWith(worker))).toBe(true);
});

test('no log line holds anything of anybody', () => {
  const logs = filesUnder(path.join(cloud.dataDir, 'logs'));
  const lines = logs.map((file) => readFileSync(file, 'utf8')).join('');
  expect(lines).toContain('audit.facts');
  expect(leaksInFiles(logs)).toEqual([]);
});

test('no message, no event and no address that a function was given holds anything of anybody', () => {
  const leaks = heard.flatMap(({ by, event }) => leaksIn(by, readableIn(event), secrets));
  expect(leaks).toEqual([]);
});

test('no public file holds anything of anybody but names as the notice masks them', () => {
  const bucket = path.join(cloud.dataDir, 'buckets', cloud.bucketNames.notices ?? '');
  const files = filesUnder(bucket);
  const all = files.map((file) => readFileSync(file, 'utf8')).join('');
  expect(all).toContain('judicial-assistants/');
  expect(all).toContain(maskName(NAMES[0] ?? ''));
  expect(leaksInFiles(files)).toEqual([]);
  expect(leaksIn('notice', walk.noticeHtml, secrets)).toEqual([]);
});

describe('the search itself', () => {
  const [secret] = secrets.slice(0, 1);
  const name = { what: 'name', text: NAMES[0] ?? '' };
  test.each([
    ['as it is', `{"number":"${secret?.text}"}`],
    ['in an address', `/status?name=${encodeURIComponent(name.text)}`],
    [
      'in ASCII alone',
      JSON.stringify(name.text).replaceAll(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`),
    ],
    ['as base64', Buffer.from(`xy${name.text}z`).toString('base64')],
    ['as the table packs long texts', Buffer.from(name.text, 'utf16le').toString('base64')],
  ])('finds what is written %s', (_how, text) =>
    expect(leaksIn('here', text, secrets).length).toBeGreaterThan(0),
  );

  test('leaves out of a stream record the texts that the table holds as they were written, and nothing else', () => {
    const image = {
      ...{ t: { S: 'application' }, summary: { M: { name: { S: name.text } } } },
      ...{ major: {}, experience: {} },
    };
    const event = (NewImage: object) => ({
      Records: [{ eventSource: 'aws:dynamodb', dynamodb: { NewImage } }],
    });
    expect(leaksIn('relay', readableIn(event(image)), secrets)).toEqual([]);
    expect(leaksIn('relay', readableIn(event({ ...image, t: { S: 'review' } })), secrets)).toHaveLength(1);
    expect(leaksIn('relay', readableIn(event({ ...image, note: { S: name.text } })), secrets)).toHaveLength(
      1,
    );
  });
});
