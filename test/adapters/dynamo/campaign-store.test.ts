import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { scoreStore } from '../../../shared/adapters/dynamo/score-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { ProposedNotice } from '../../../shared/domain/model/notice.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import type { CampaignRecord, CampaignStore } from '../../../shared/ports/campaign-store.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const AT = Date.parse('2024-06-01T09:00:00+08:00');

const aRecord = (code: string, opens = '2024-06-17T08:00:00+08:00'): CampaignRecord => ({
  campaign: aCampaign({ code, registration: { opens, closes: '2024-07-21T18:00:00+08:00' } }),
  progress: { status: 'draft', version: 0, log: [] },
  createdAt: AT,
  createdBy: 'officer01',
});

const published = (version: number): Progress => ({
  status: 'running',
  version,
  stage: 'registration',
  open: true,
  log: [{ event: 'publish', stage: 'registration', at: AT, by: 'officer01' }],
});

const aNotice = (campaign: string, publishedAt = AT): ProposedNotice => ({
  id: `${campaign}-proposed`,
  campaign,
  county: '141024',
  kind: 'proposed',
  title: '拟聘用人员公示',
  publishedAt,
  lastDay: '2024-06-12',
  provisional: false,
  workingDays: 7,
  rows: [],
  openPlaces: { '01': 2 },
});

let engines: Engines;
let store: CampaignStore;
beforeAll(async () => {
  engines = await startEngines('dynamodb');
  store = campaignStore(openTable({ name: TABLE, index: INDEX }));
});
afterAll(() => engines.stop());

describe('campaigns', () => {
  test('a code is taken once', async () => {
    expect(await store.create(aRecord('a-1'))).toBe('created');
    expect(await store.create(aRecord('a-1'))).toBe('exists');
    expect(await store.find('a-1')).toEqual(aRecord('a-1'));
    expect(await store.find('a-2')).toBeUndefined();
  });

  test('of two officers acting at once one is stale', async () => {
    await store.create(aRecord('b-1'));
    const answers = await Promise.all([
      store.advance('b-1', published(1)),
      store.advance('b-1', published(1)),
    ]);
    expect(answers.toSorted()).toEqual(['stale', 'written']);
    expect((await store.find('b-1'))?.progress).toEqual(published(1));
  });

  test('are listed by their opening, newest first, whatever offset it is written in', async () => {
    await store.create(aRecord('c-early', '2030-01-01T00:30:00+08:00'));
    await store.create(aRecord('c-late', '2029-12-31T23:00:00Z'));
    const codes = (await store.list()).map(({ campaign }) => campaign.code);
    expect(codes.slice(0, 2)).toEqual(['c-late', 'c-early']);
  });
});

describe('a campaign that cannot be read back', () => {
  const broken = { ...aRecord('z-broken').campaign, ageOn: '+010000-0' };
  afterEach(() => vi.restoreAllMocks());

  test('is left out of the list and logged, and is still an error by itself', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await store.create(aRecord('z-whole'));
    await store.create({ ...aRecord('z-broken'), campaign: broken });
    const codes = (await store.list()).map(({ campaign }) => campaign.code);
    expect([codes.includes('z-whole'), codes.includes('z-broken')]).toEqual([true, false]);
    expect(log.mock.calls.map(([line]) => line)).toMatchObject([
      { event: 'item.unreadable', pk: 'CAMP#z-broken', sk: 'CAMPAIGN' },
    ]);
    await expect(store.find('z-broken')).rejects.toThrow();
  });
});

describe('what cannot be a key', () => {
  const table = openTable({ name: TABLE, index: INDEX });
  test.each(['a'.repeat(3000), 'a'.repeat(41), 'ab', 'Open-1', 'a#b', ''])('%s is unknown', async (text) => {
    expect(await store.find(text)).toBeUndefined();
    expect(await store.findNotice(text)).toBeUndefined();
    expect(await store.findNotice(`${text}-proposed`)).toBeUndefined();
    expect(await applicationStore(table).findDossier(text)).toBeUndefined();
    expect(await applicationStore(table).worksheet(text)).toEqual([]);
    expect(await scoreStore(table).latest(text, 'written')).toBeUndefined();
  });

  test('a code of 40 characters still is one, also in a notice', async () => {
    const code = 'k'.repeat(40);
    await store.create(aRecord(code));
    await store.publishNotice(aNotice(code), published(1));
    expect((await store.find(code))?.campaign.code).toBe(code);
    expect((await store.findNotice(`${code}-proposed`))?.campaign).toBe(code);
  });
});

describe('notices', () => {
  test('are published together with the progress, once', async () => {
    await store.create(aRecord('n-1'));
    expect(await store.publishNotice(aNotice('n-1'), published(1))).toBe('written');
    expect(await store.publishNotice(aNotice('n-1'), published(2))).toBe('stale');
    expect((await store.find('n-1'))?.progress.version).toBe(1);
  });

  test('are not published when the campaign moved on meanwhile', async () => {
    await store.create(aRecord('n-2'));
    await store.advance('n-2', published(1));
    expect(await store.publishNotice(aNotice('n-2'), published(1))).toBe('stale');
    expect(await store.findNotice('n-2-proposed')).toBeUndefined();
  });

  test('freeze their body once', async () => {
    await store.create(aRecord('n-3'));
    await store.publishNotice(aNotice('n-3'), published(1));
    expect(await store.findNotice('n-3-proposed')).toEqual(aNotice('n-3'));
    expect(await store.freezeNotice('n-3-proposed', { html: '<p>一</p>', sha256: 'aa' }, AT)).toBe('written');
    expect(await store.freezeNotice('n-3-proposed', { html: '<p>二</p>', sha256: 'bb' }, AT)).toBe('exists');
    expect(await store.findNotice('n-3-proposed')).toEqual({
      ...aNotice('n-3'),
      html: '<p>一</p>',
      sha256: 'aa',
    });
  });

  test('are listed newest first, without their body', async () => {
    await store.create(aRecord('n-4'));
    await store.publishNotice(aNotice('n-4', AT + 1000), published(1));
    const [newest] = await store.listNotices();
    const { county: _, rows: __, openPlaces: ___, ...summary } = aNotice('n-4', AT + 1000);
    expect(newest).toEqual(summary);
  });
});
