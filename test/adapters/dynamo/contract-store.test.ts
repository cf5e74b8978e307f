import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { contractStore } from '../../../shared/adapters/dynamo/contract-store.ts';
import { quotaStore } from '../../../shared/adapters/dynamo/quota-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import type { CheckRecord } from '../../../shared/ports/application-store.ts';
import type { ContractChange } from '../../../shared/ports/contract-store.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aContract } from '../../builders/contract.ts';
import { aStatement } from '../../builders/quota.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const AT = Date.parse('2024-07-11T09:00:00+08:00');
let engines: Engines;
let store: ReturnType<typeof contractStore>;
let quota: ReturnType<typeof quotaStore>;
let campaigns: ReturnType<typeof campaignStore>;
let applications: ReturnType<typeof applicationStore>;

const campaign = aCampaign();
const running = { status: 'running', version: 9, stage: 'contract', open: true, log: [] } as const;
const place: TakenPlace = {
  campaign: campaign.code,
  position: '01',
  key: '0123456789AB',
  at: AT,
  by: '王主任',
  kind: 'filled',
  places: 1,
  until: '2027-08-31',
};
const filedAt = (version: number) => ({ version, total: 5, serial: 1, campaigns: [campaign.code] });
const change = (version: number, more: Partial<ContractChange> = {}): ContractChange => ({
  contract: aContract('issued', { version }),
  progressVersion: 9,
  checksVersion: 0,
  ...more,
});

beforeAll(async () => {
  engines = await startEngines('dynamodb');
  const table = openTable({ name: TABLE, index: INDEX });
  [store, quota, campaigns] = [contractStore(table), quotaStore(table), campaignStore(table)];
  applications = applicationStore(table);
  await campaigns.create({ campaign, progress: running, createdAt: AT, createdBy: 'officer01' });
  await quota.file(aStatement('filed', { version: 1 }), filedAt(1));
});
afterAll(() => engines?.stop());

describe('a contract', () => {
  test('is not there before the first command, and then as it was written', async () => {
    expect(await store.find('0123456789AB')).toBeUndefined();
    const contract = aContract('issued', {
      version: 1,
      text: { edition: 1, templateVersion: 0, sha256: 'a'.repeat(64) },
    });
    expect(await store.save(change(1, { contract, text: '合同文本' }))).toBe('written');
    expect(await store.find('0123456789AB')).toEqual(contract);
    expect(await store.text('0123456789AB', 1)).toBe('合同文本');
    expect(await store.text('0123456789AB', 2)).toBeUndefined();
  });

  test('of two commands on one version the second is stale and changes nothing', async () => {
    expect(await store.save(change(1))).toBe('stale');
    expect(await store.save(change(3))).toBe('stale');
    expect((await store.find('0123456789AB'))?.version).toBe(1);
  });

  test('is not written once somebody has moved the campaign', async () => {
    expect(await store.save(change(2, { progressVersion: 8 }))).toBe('stale');
  });

  test('a frozen text is never written over', async () => {
    const text = { edition: 1, templateVersion: 1, sha256: 'b'.repeat(64) };
    const contract = aContract('issued', { version: 2, text });
    expect(await store.save(change(2, { contract, text: '另一份' }))).toBe('stale');
    expect(await store.text('0123456789AB', 1)).toBe('合同文本');
  });
});

describe('signing and leaving', () => {
  const leaving = (number: string): CheckRecord => ({
    number,
    campaign: campaign.code,
    version: 1,
    withdrew: true,
    left: 'contract',
    log: [],
  });
  const leave = (number: string, contractVersion: number) =>
    applications.recordLeaving(leaving(number), '01', contractVersion, {
      kind: 'application.withdrawn',
      at: AT,
      facts: { stage: 'contract' },
    });
  const sign = (number: string, checksVersion: number) =>
    store.save(change(1, { contract: aContract('signed', { number, version: 1 }), checksVersion }));

  test('in the same moment never both happen', async () => {
    const numbers = Array.from({ length: 10 }, (_, index) => `00000000C0${String(index).padStart(2, '0')}`);
    await Promise.all(
      numbers.map(async (number) => {
        const answers = await Promise.all([sign(number, 0), leave(number, 0)]);
        expect(answers.filter((answer) => answer === 'written').length).toBeLessThan(2);
        expect((await store.find(number)) !== undefined).toBe(answers[0] === 'written');
      }),
    );
  });

  test('nobody who has left signs, and nobody who has signed leaves', async () => {
    expect(await leave('00000000D001', 0)).toBe('written');
    expect(await sign('00000000D001', 0)).toBe('stale');
    expect(await sign('00000000D001', 1)).toBe('written');
    expect(await sign('00000000D002', 0)).toBe('written');
    expect(await leave('00000000D002', 0)).toBe('stale');
  });
});

describe('a place', () => {
  test('is not taken on a number that has moved on, and the contract is not written either', async () => {
    const contract = aContract('signed', { version: 2 });
    const late = { contract, taken: { place, filed: filedAt(3) } };
    expect(await store.save(change(2, late))).toBe('stale-number');
    expect([await store.places(), (await store.find('0123456789AB'))?.state]).toEqual([[], 'issued']);
  });

  test('is taken with the signature, and raises the number’s version', async () => {
    const contract = aContract('signed', { version: 2 });
    expect(await store.save(change(2, { contract, taken: { place, filed: filedAt(2) } }))).toBe('written');
    expect([await store.places(), (await quota.filed()).version]).toEqual([[place], 2]);
  });

  test('a publication counted before the signature has to count again', async () => {
    const other = aCampaign({ code: 'other' });
    const progress = { status: 'draft', version: 0, log: [] } as const;
    await campaigns.create({ campaign: other, progress, createdAt: AT, createdBy: 'officer01' });
    const published = { ...running, version: 1 };
    expect(await quota.publishCampaign('other', published, filedAt(2))).toBe('stale-number');
    expect(await quota.publishCampaign('other', published, filedAt(3))).toBe('written');
  });

  test('given up is not given up twice', async () => {
    const common = { campaign: campaign.code, position: '01', key: '01-1', at: AT, by: '王主任' };
    const given: TakenPlace = { ...common, kind: 'given-up', places: 2, reason: '无人递补' };
    expect(await store.giveUp(given, filedAt(4), 9)).toBe('written');
    expect(await store.giveUp(given, filedAt(5), 9)).toBe('stale');
    expect(await store.giveUp({ ...given, key: '01-3' }, filedAt(5), 8)).toBe('stale');
    expect(await store.places()).toEqual([given, place]);
  });
});

test('templates are kept, the latest first, each version once', async () => {
  const template = { version: 1, text: '甲', at: AT, by: '王主任' };
  expect(await store.templates()).toEqual([]);
  expect(await store.saveTemplate(template)).toBe('written');
  expect(await store.saveTemplate({ ...template, text: '乙' })).toBe('stale');
  expect(await store.saveTemplate({ ...template, version: 2 })).toBe('written');
  expect((await store.templates()).map(({ version, text }) => [version, text])).toEqual([
    [2, '甲'],
    [1, '甲'],
  ]);
});
