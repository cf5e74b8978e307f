import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { getItem, type RawItem } from '../../../shared/adapters/dynamo/commands.ts';
import { deletionStore } from '../../../shared/adapters/dynamo/deletion-store.ts';
import { campaignDeletionKey, campaignKey } from '../../../shared/adapters/dynamo/keys.ts';
import { tableReader } from '../../../shared/adapters/dynamo/table-reader.ts';
import type { DeletionTerms } from '../../../shared/domain/model/deletion.ts';
import type { Partition } from '../../../shared/ports/deletion-store.ts';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aCounty, anApplication, aReview, type County, MINUTE } from './county.ts';

// The county's clock begins on 17 June 2024; its campaign ended a year before.
const ENDED = Date.parse('2023-06-17T09:00:00+08:00');
const NUMBER = '0000000000A1';
const PERSON: Partition = { kind: 'application', key: NUMBER };

let engines: Engines;
let county: County;
beforeEach(async () => {
  vi.spyOn(console, 'info').mockReturnValue();
  engines = await startEngines('dynamodb', 'keys');
  county = aCounty();
  return () => engines.stop();
});
afterAll(() => vi.restoreAllMocks());

const found = async () => (await county.found()).map(({ rule, facts }) => [rule, facts] as const);
const rules = async () => (await found()).map(([rule]) => rule);

const terms = (changes: Partial<DeletionTerms> = {}): DeletionTerms => ({
  ...{ campaign: '2024-open-1', at: county.now(), days: 200, keptUntil: '2024-01-03' },
  clause: '个人信息保护法 第四十七条',
  ...changes,
});

const written = async (item: RawItem | undefined) => county.tellLog([county.factOf({ ...item })]);

/** An ended campaign with one applicant, all of it told to the log. */
const anEndedCampaign = async (end = ENDED): Promise<void> => {
  const code = '2024-open-1';
  await campaignStore(county.table).create({
    campaign: aCampaign({ code }),
    progress: {
      ...{ status: 'running', version: 9, stage: 'contract', open: false },
      log: [{ event: 'close', stage: 'contract', at: end, by: 'officer01' }],
    },
    createdAt: county.now(),
    createdBy: 'officer01',
  });
  await written(await getItem(county.table, campaignKey(code)));
  await county.write(anApplication(NUMBER, county.now()), aReview(NUMBER, county.now()));
  county.later(30 * MINUTE);
};

/** Deletes as the worker does, and tells the log of it as the stream would. */
const deleted = async (given: DeletionTerms, partition = PERSON): Promise<void> => {
  const before = await tableReader(county.table).items([`APP#${NUMBER}|A`, `APP#${NUMBER}|REVIEW`]);
  await deletionStore(county.table).erase(partition, given);
  await written(await getItem(county.table, { pk: `APP#${NUMBER}`, sk: 'DELETED' }));
  const removed = { change: 'removed' as const, type: 'item', claimed: undefined };
  await county.tellLog([...before.keys()].map((item) => county.factOf({}, { ...removed, item })));
};

const audited = async (): Promise<void> => {
  await county.audit();
  county.later(16 * MINUTE);
  await county.write({ pk: 'UPLOAD#1', sk: 'photo', t: 'document', at: county.now() });
  await county.audit('audit.full-due');
  county.later(16 * MINUTE);
  await county.audit();
};

test('what was deleted after its time and is on record is no finding, by either audit', async () => {
  await anEndedCampaign();
  await deleted(terms());
  await audited();
  expect(await found()).toEqual([]);
});

test('what was deleted without a record is found', async () => {
  await anEndedCampaign();
  await county.remove({ pk: `APP#${NUMBER}`, sk: 'REVIEW' });
  const removed = { change: 'removed' as const, type: 'item', claimed: undefined };
  await county.tellLog([county.factOf({}, { ...removed, item: `APP#${NUMBER}|REVIEW` })]);
  await audited();
  expect(await rules()).toEqual(['record.removed']);
});

test('a record of a deletion before its time excuses nothing, and is found itself', async () => {
  // 200 days after this end are over tomorrow.
  await anEndedCampaign(Date.parse('2023-11-30T09:00:00+08:00'));
  await deleted(terms());
  await audited();
  expect((await rules()).toSorted()).toEqual(['deletion.untrue', 'record.removed', 'record.removed']);
});

test('a record that names fewer days than any county may choose excuses nothing', async () => {
  await anEndedCampaign();
  await deleted(terms({ days: 1 }));
  await audited();
  expect(await rules()).toContain('record.removed');
});

test('a record of something that is still there is found', async () => {
  await anEndedCampaign();
  const application = await getItem(county.table, { pk: `APP#${NUMBER}`, sk: 'A' });
  await deleted(terms());
  await county.write({ ...application });
  await audited();
  expect((await found()).toSorted()).toEqual([
    ['deletion.untrue', expect.stringContaining('记载已删除的材料还有 1 项在系统里')],
    ['record.rewritten', expect.any(String)],
  ]);
});

test('a record of something that never was is found', async () => {
  await anEndedCampaign();
  await county.edit({ ...aReview('0000000000B2', county.now()), sk: 'CHECKS' });
  await deletionStore(county.table).erase({ kind: 'application', key: '0000000000B2' }, terms());
  await county.write({ ...anApplication('0000000000B2', county.now()) });
  await written(await getItem(county.table, { pk: 'APP#0000000000B2', sk: 'DELETED' }));
  await audited();
  expect(await found()).toEqual([
    ['deletion.untrue', expect.stringContaining('记载已删除的材料有 1 项存证从未记载')],
  ]);
});

test('a record about somebody who was hired is found', async () => {
  await anEndedCampaign();
  await county.write({
    ...{ pk: 'QUOTA', sk: `PLACE#2024-open-1#${NUMBER}`, t: 'place', at: county.now(), kind: 'filled' },
  });
  await deleted(terms());
  await audited();
  expect(await found()).toEqual([
    ['deletion.untrue', expect.stringContaining('记载删除的是已聘用人员的材料')],
  ]);
});

test('a campaign said to be deleted before its time is found: nobody stops the audits by it', async () => {
  await anEndedCampaign(county.now());
  await deletionStore(county.table).saveCampaign({
    ...{ campaign: '2024-open-1', days: 200, keptUntil: '2024-01-03', clause: 'x', begunAt: county.now() },
    ...{ figures: [], people: 0, hired: 0, version: 1 },
  });
  await written(await getItem(county.table, campaignDeletionKey('2024-open-1')));
  await audited();
  expect(await rules()).toEqual(['deletion.untrue']);
});
