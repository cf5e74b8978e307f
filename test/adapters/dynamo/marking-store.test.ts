import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { markingStore } from '../../../shared/adapters/dynamo/marking-store.ts';
import { scoreStore } from '../../../shared/adapters/dynamo/score-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import type { Notice, NoticeEvent } from '../../../shared/domain/model/notice.ts';
import type { MarkingChange, StoredEntry } from '../../../shared/ports/marking-store.ts';
import type { ScoreSheet } from '../../../shared/ports/score-store.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const AT = 1_719_000_000_000;
let engines: Engines;
let table: Table;
beforeAll(async () => {
  engines = await startEngines('dynamodb');
  table = openTable({ name: TABLE, index: INDEX });
});
afterAll(() => engines.stop());

/** A campaign of its own whose progress has version 0. */
const begun = async (code: string): Promise<string> => {
  const progress = { status: 'draft', version: 0, log: [] } as const;
  const campaign = aCampaign({ code, markedTwice: true });
  await campaignStore(table).create({ campaign, progress, createdAt: AT, createdBy: 'officer01' });
  return code;
};

const entryOf = (campaign: string, examiner: string, version: number): StoredEntry => ({
  campaign,
  kind: 'written',
  version,
  examiner,
  values: { A1: 8010, A2: [7000, 7100], A3: 'absent' },
  sha256: 'aa',
  fileName: 'a.csv',
  by: examiner,
  at: AT,
});
const entering = (campaign: string, examiner: string, version: number): MarkingChange => ({
  campaign,
  kind: 'written',
  version,
  progress: 0,
  added: { entry: entryOf(campaign, examiner, version) },
});
const aSheet = (campaign: string, version = 1): ScoreSheet => ({
  campaign,
  kind: 'written',
  version,
  marks: { A1: 8010 },
  sha256: 'bb',
  fileName: 'a.csv',
  by: 'x、y',
  at: AT,
  hands: ['x', 'y'],
});
const noticeOf = (campaign: string): Notice => ({
  id: `${campaign}-written`,
  campaign,
  county: '141024',
  kind: 'written',
  title: '笔试成绩公告',
  publishedAt: AT + 1000,
  composedAt: AT,
  lastDay: '2024-07-02',
  provisional: false,
  workingDays: 7,
  rows: [],
});
const composed: NoticeEvent = {
  event: 'composed',
  kind: 'written',
  at: AT,
  by: 'officer01',
  publishedAt: AT + 1000,
};

describe('what two examiners enter', () => {
  test('is kept in versions, the latest of each counts, who entered first stands first', async () => {
    const code = await begun('m-1');
    const store = markingStore(table);
    expect(await store.find(code, 'written')).toEqual({ version: 0, entries: [], settlements: [] });
    for (const [examiner, version] of [
      ['y', 1],
      ['x', 2],
      ['y', 3],
    ] as const)
      expect(await store.change(entering(code, examiner, version))).toBe('written');
    const settlement = {
      campaign: code,
      kind: 'written',
      version: 4,
      number: 'A2',
      mark: 7100,
      over: 'x:7000/7100;y:7000/7100',
      settler: 'z',
      reason: '第三人评阅',
      by: 'z',
      at: AT,
    } as const;
    const change = { campaign: code, kind: 'written', version: 4, progress: 0 } as const;
    expect(await store.change({ ...change, added: { settlement }, sheet: aSheet(code) })).toBe('written');
    expect(await store.find(code, 'written')).toEqual({
      version: 4,
      entries: [entryOf(code, 'y', 3), entryOf(code, 'x', 2)],
      settlements: [settlement],
    });
    expect(await scoreStore(table).latest(code, 'written')).toEqual(aSheet(code));
    expect((await store.find(code, 'interview')).version).toBe(0);
  });

  test('of two changes in one moment one is written, and the other leaves nothing behind', async () => {
    const code = await begun('m-2');
    const store = markingStore(table);
    const both = await Promise.all([
      store.change(entering(code, 'x', 1)),
      store.change({ ...entering(code, 'y', 1), sheet: aSheet(code) }),
    ]);
    expect([...both].sort()).toEqual(['stale', 'written']);
    expect((await store.find(code, 'written')).entries).toHaveLength(1);
  });

  test('is refused once the stage was moved, or the sheet formed by somebody else', async () => {
    const code = await begun('m-3');
    const store = markingStore(table);
    expect(await store.change({ ...entering(code, 'x', 1), progress: 1 })).toBe('stale');
    expect(await scoreStore(table).add(aSheet(code))).toBe('written');
    expect(await store.change({ ...entering(code, 'x', 1), sheet: aSheet(code) })).toBe('stale');
    expect(await store.find(code, 'written')).toMatchObject({ version: 0, entries: [] });
  });
});

describe('the lock', () => {
  test('stands from the moment the notice is composed until it is called back', async () => {
    const code = await begun('m-4');
    const [store, campaigns] = [markingStore(table), campaignStore(table)];
    await store.change(entering(code, 'x', 1));
    const basis = { kind: 'written', sheet: 0, marking: 1 } as const;
    expect(await campaigns.composeNotice(noticeOf(code), composed, 0, basis)).toBe('written');
    expect(await store.change(entering(code, 'y', 2))).toBe('locked');
    expect(await scoreStore(table).add(aSheet(code))).toBe('locked');
    const back: NoticeEvent = { ...composed, event: 'called-back', at: AT + 1, reason: '有误' };
    expect(await campaigns.callBackNotice(noticeOf(code), back)).toBe('written');
    expect(await store.change(entering(code, 'y', 2))).toBe('written');
    expect(await scoreStore(table).add(aSheet(code))).toBe('written');
  });

  test.each<[string, object]>([
    ['entries', { kind: 'written', sheet: 1, marking: 0 }],
    ['the sheet', { kind: 'written', sheet: 0, marking: 1 }],
  ])('a notice composed of older %s is not written', async (what, basis) => {
    const code = await begun(`m-5-${what === 'entries' ? 'a' : 'b'}`);
    const store = markingStore(table);
    await store.change({ ...entering(code, 'x', 1), sheet: aSheet(code) });
    const known = { kind: 'written', sheet: 0, ...basis } as const;
    expect(await campaignStore(table).composeNotice(noticeOf(code), composed, 0, known)).toBe('stale');
  });
});
