import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { campaignStore } from '../../shared/adapters/dynamo/campaign-store.ts';
import { deletionStore } from '../../shared/adapters/dynamo/deletion-store.ts';
import { openTable, type Table } from '../../shared/adapters/dynamo/table.ts';
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
} from '../functions/console/desk.ts';

const ENDED = Date.parse('2024-09-02T16:00:00+08:00');
/** The day after 200 days. */
const BEGINS = Date.parse('2025-03-22T00:00:00+08:00');

let cloud: Cloud;
let table: Table;
let reviewer: Desk;
let people: readonly Applicant[];
beforeAll(async () => {
  cloud = await consoleCloud();
  Object.assign(process.env, cloud.env);
  table = openTable({ name: cloud.tableName, index: 'gsi1' });
  const officer = await signIn(cloud, 'officer01');
  await fileFor(cloud, officer, 5);
  await officer.post('/console/campaigns', aCampaignFile());
  await officer.post(`/console/campaigns/${CODE}/publish`);
  cloud.clock.set(OPENS);
  people = [await apply(cloud, 1), await apply(cloud, 2)];
  await cloud.idle();
  cloud.clock.set(CLOSES);
  await officer.post(`/console/campaigns/${CODE}/stages/registration/close`);
  await officer.post(`/console/campaigns/${CODE}/stages/review/open`);
  reviewer = await signIn(cloud, 'reviewer01');
});
afterAll(() => cloud.stop());

const post = (to: string, { number, code }: Applicant) =>
  createClient(cloud.url).send(to, { method: 'POST', body: new URLSearchParams({ number, code }) });
const [first, second] = [() => at(0), () => at(1)];
const at = (place: number): Applicant => {
  const one = people[place];
  if (one === undefined) throw new Error('nobody applied');
  return one;
};

test('an applicant takes along everything held of them, who looked at it, and nothing of anybody else', async () => {
  const { number, citizenId } = first();
  await reviewer.page(`/console/campaigns/${CODE}/review/${number}?reveal=yes`);
  await cloud.idle();
  const page = await post('/status/data', first());
  expect(page.status).toBe(200);
  for (const words of [
    '王小乙',
    '第 1 版',
    '法律事务',
    '单独同意处理敏感个人信息',
    '谁查看过您的完整个人信息',
    '资格审查',
  ])
    expect(page.text).toContain(words);
  const file = await post('/status/data/file', first());
  expect(file.headers.get('content-disposition')).toContain(`${number}.json`);
  const data = JSON.parse(file.text);
  expect(data.versions).toEqual([
    expect.objectContaining({ number, name: '王小乙', consent: { version: 1, at: OPENS } }),
  ]);
  expect(data.documents).toHaveLength(5);
  expect(data.reveals).toEqual([expect.objectContaining({ page: 'review', task: 'review' })]);
  expect(data.status.inbox).toHaveLength(1);
  for (const secret of [citizenId, '13800138000', 'codeDigest', second().number, '王小丙'])
    expect(file.text + page.text).not.toContain(secret);
  expect((await post('/status/data', { ...first(), code: '00000000' })).status).toBe(404);
  expect((await post('/status', first())).text).toContain('第 1 版文本');
  expect((await reviewer.page(`/console/campaigns/${CODE}/review/${number}`)).text).toContain('第 1 版文本');
});

test('kept to the last moment of the last day, deleted in the first run of the next, and said so', async () => {
  const record = await campaignStore(table).find(CODE);
  await campaignStore(table).advance(CODE, {
    ...{ status: 'running', version: (record?.progress.version ?? 0) + 1, stage: 'contract', open: false },
    log: [...(record?.progress.log ?? []), { event: 'close', stage: 'contract', at: ENDED, by: 'officer01' }],
  });
  cloud.clock.set(BEGINS - 1000);
  await cloud.idle();
  expect((await post('/status', first())).status).toBe(200);
  cloud.clock.set(BEGINS + 3_600_000);
  await cloud.idle();
  const gone = await post('/status', first());
  expect(gone.status).toBe(410);
  for (const words of ['2025年3月22日', '《个人信息保护法》第四十七条', '保存 200 天', '2025年3月21日期满'])
    expect(gone.text).toContain(words);
  expect((await post('/status', { ...first(), code: '00000000' })).status).toBe(404);
  expect(await deletionStore(table).ofCampaign(CODE)).toMatchObject({
    ...{ people: 2, hired: 0, deleted: { applications: 2, files: 10 } },
  });
  const documents = path.join(cloud.dataDir, 'buckets', cloud.bucketNames.documents ?? '');
  const left = readdirSync(documents, { recursive: true, encoding: 'utf8' });
  expect(left.filter((file) => /(photo|id-front|certificate)/.test(file))).toEqual([]);
});
