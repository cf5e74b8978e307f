import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { deletionStore } from '../../../shared/adapters/dynamo/deletion-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { CampaignDeletion } from '../../../shared/domain/model/deletion.ts';
import { readable } from '../../web/read-html.ts';
import { aCampaignFile, CODE, consoleCloud, type Desk, fileFor, signIn } from './desk.ts';

const HERE = `/console/campaigns/${CODE}`;
const BEGAN = Date.parse('2025-03-22T00:00:00+08:00');
const begun: CampaignDeletion = {
  campaign: CODE,
  days: 200,
  keptUntil: '2025-03-21',
  clause: '个人信息保护法 第四十七条',
  begunAt: BEGAN,
  figures: [
    {
      position: '01',
      registered: { male: 7, female: 5 },
      admitted: { male: 6, female: 4 },
      hired: { male: 1, female: 1 },
    },
  ],
  people: 10,
  hired: 2,
  version: 1,
};
const digest = 'ab'.repeat(32);

let cloud: Cloud;
let inspector: Desk;
beforeAll(async () => {
  cloud = await consoleCloud();
  const officer = await signIn(cloud, 'officer01');
  await fileFor(cloud, officer, 2);
  await officer.post('/console/campaigns', aCampaignFile());
  await officer.post(`${HERE}/publish`);
  inspector = await signIn(cloud, 'inspector01');
});
afterAll(() => cloud?.stop());

test('a campaign whose data was deleted says since when, under which rule, how much, and how many there were', async () => {
  const text = async () => readable((await inspector.page(HERE)).text);
  expect(await text()).not.toContain('个人信息删除');
  Object.assign(process.env, cloud.env);
  const deletions = deletionStore(openTable({ name: cloud.tableName, index: 'gsi1' }));
  await deletions.saveCampaign(begun);
  const going = await text();
  for (const words of [
    '《个人信息保护法》第四十七条',
    '保存 200 天，到2025年3月21日为止',
    '2025年3月22日开始删除',
    '还没有删完',
    '12（男 7，女 5）',
    '10（男 6，女 4）',
    '2（男 1，女 1）',
    '还保存着报名 0 份',
  ])
    expect(going).toContain(words);
  const deleted = { applications: 10, objections: 1, items: 73, files: 50, digest };
  await deletions.saveCampaign({ ...begun, finishedAt: BEGAN + 60_000, deleted, version: 2 });
  const finished = await text();
  for (const words of ['2025年3月22日 00:01删完', '报名 10 份、异议 1 件，记录 73 项，文件 50 个', digest])
    expect(finished).toContain(words);
  expect(JSON.parse((await inspector.get(HERE)).text).deletion).toMatchObject({ deleted, people: 10 });
});
