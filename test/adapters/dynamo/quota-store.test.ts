import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { quotaStore } from '../../../shared/adapters/dynamo/quota-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { FiledNumber } from '../../../shared/domain/model/quota.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { anOffice, aStatement } from '../../builders/quota.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const AT = Date.parse('2024-05-20T10:00:00+08:00');
let engines: Engines;
let store: ReturnType<typeof quotaStore>;
let campaigns: ReturnType<typeof campaignStore>;

beforeAll(async () => {
  engines = await startEngines('dynamodb');
  const table = openTable({ name: TABLE, index: INDEX });
  store = quotaStore(table);
  campaigns = campaignStore(table);
});
afterAll(() => engines?.stop());

const entry = { event: 'save', to: 'draft', at: AT, by: '王主任', total: 7, reason: '任务重' } as const;
const published: Progress = {
  status: 'running',
  version: 1,
  stage: 'registration',
  open: true,
  log: [{ event: 'publish', stage: 'registration', at: AT, by: 'officer01' }],
};
const draftCampaign = (code: string) =>
  campaigns.create({
    campaign: aCampaign({ code }),
    progress: { status: 'draft', version: 0, log: [] },
    createdAt: AT,
    createdBy: 'officer01',
  });

test('before anything was written there is nothing, at version 0', async () => {
  expect(await store.offices()).toEqual({ offices: [], version: 0, log: [] });
  expect(await store.statements()).toEqual([]);
  expect(await store.find(1)).toBeUndefined();
  expect(await store.filed()).toEqual({ version: 0, campaigns: [] });
});

test('of two changes of the offices on one version the second is stale', async () => {
  const list = { offices: [anOffice()], version: 1, log: [{ at: AT, by: '王主任', count: 1 }] };
  expect(await store.saveOffices(list)).toBe('written');
  expect(await store.saveOffices({ ...list, offices: [] })).toBe('stale');
  const from = { at: AT, by: '李', count: 2, fileName: '司法所.xlsx' };
  const next = { offices: [anOffice(), anOffice({ name: '乙' })], version: 2, log: [...list.log, from] };
  expect(await store.saveOffices(next)).toBe('written');
  expect(await store.offices()).toEqual(next);
});

test('a statement is written on the version before, and the latest comes first', async () => {
  const first = aStatement('draft', { version: 1, log: [entry] });
  expect(await store.save(first)).toBe('written');
  expect(await store.save({ ...first, total: 99 })).toBe('stale');
  expect(await store.save({ ...first, version: 3 })).toBe('stale');
  const submitted = { ...first, state: 'submitted' as const, version: 2 };
  expect(await store.save(submitted)).toBe('written');
  const second = aStatement('draft', { serial: 2, version: 1, log: [] });
  expect(await store.save(second)).toBe('written');
  expect(await store.statements()).toEqual([second, submitted]);
  expect(await store.find(1)).toEqual(submitted);
});

test('a filing and its number are written together or not at all', async () => {
  const before = aStatement('province', { serial: 3, version: 1 });
  await store.save(before);
  const filed = { ...before, state: 'filed' as const, version: 2 };
  const number: FiledNumber = { version: 1, total: 7, serial: 3, campaigns: [] };
  expect(await store.file({ ...filed, version: 9 }, number)).toBe('stale');
  expect(await store.filed()).toEqual({ version: 0, campaigns: [] });
  expect(await store.file(filed, { ...number, version: 9 })).toBe('stale');
  expect(await store.find(3)).toEqual(before);
  expect(await store.file(filed, number)).toBe('written');
  expect([await store.find(3), await store.filed()]).toEqual([filed, number]);
});

describe('publishing', () => {
  test('a campaign moves on and the number knows of it, in one write', async () => {
    await draftCampaign('first');
    const now = await store.filed();
    const next = { ...now, version: now.version + 1, campaigns: ['first'] };
    expect(await store.publishCampaign('first', published, next)).toBe('written');
    expect((await campaigns.find('first'))?.progress).toEqual(published);
    expect(await store.filed()).toEqual(next);
  });

  test('somebody else’s move of the campaign, or of the number, leaves both as they are', async () => {
    await draftCampaign('second');
    const now = await store.filed();
    const next = { ...now, version: now.version + 1, campaigns: [...now.campaigns, 'second'] };
    const moved = { ...published, version: 5 };
    expect(await store.publishCampaign('second', moved, next)).toBe('stale-progress');
    expect(await store.publishCampaign('second', published, { ...next, version: now.version })).toBe(
      'stale-number',
    );
    expect((await campaigns.find('second'))?.progress.status).toBe('draft');
    expect(await store.filed()).toEqual(now);
  });

  test('of several at the same moment on one number, one is written', async () => {
    const codes = ['a-1', 'a-2', 'a-3', 'a-4'];
    await Promise.all(codes.map(draftCampaign));
    const now = await store.filed();
    const results = await Promise.all(
      codes.map((code) =>
        store.publishCampaign(code, published, {
          ...now,
          version: now.version + 1,
          campaigns: [...now.campaigns, code],
        }),
      ),
    );
    expect(results.toSorted()).toEqual(['stale-number', 'stale-number', 'stale-number', 'written']);
    const running = await Promise.all(codes.map((code) => campaigns.find(code)));
    expect(running.filter((record) => record?.progress.status === 'running')).toHaveLength(1);
  });
});
