import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { NoticeEvent, NoticeOf, NoticePerson } from '../../../shared/domain/model/notice.ts';
import type { ComposedNotice, NoticeInputs } from '../../../shared/domain/model/notice-inputs.ts';
import type { CampaignStore } from '../../../shared/ports/campaign-store.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const NOW = Date.parse('2024-06-22T09:00:00+08:00');
const LATER = Date.parse('2024-06-24T09:00:00+08:00');

let engines: Engines;
let store: CampaignStore;
beforeAll(async () => {
  engines = await startEngines('dynamodb');
  store = campaignStore(openTable({ name: TABLE, index: INDEX }));
});
afterAll(() => engines.stop());

const aNotice = (campaign: string, rows: readonly NoticePerson[] = []): NoticeOf<'review'> => ({
  id: `${campaign}-review`,
  campaign,
  county: '141024',
  kind: 'review',
  title: '资格审查结果公告',
  publishedAt: LATER,
  composedAt: NOW,
  lastDay: '2024-07-03',
  provisional: false,
  workingDays: 7,
  rows,
  refused: 1,
});
const composed: NoticeEvent = { event: 'composed', kind: 'review', at: NOW, by: 'a', publishedAt: LATER };
const calledBack = (at: number): NoticeEvent => ({ ...composed, event: 'called-back', at, reason: '有误' });
const create = (code: string) =>
  store.create({
    campaign: aCampaign({ code }),
    progress: { status: 'running', version: 1, stage: 'review', open: true, log: [] },
    createdAt: NOW,
    createdBy: 'officer01',
  });

describe('a notice set to a moment', () => {
  test('is composed once, on the progress it was decided on', async () => {
    await create('s-1');
    expect(await store.composeNotice(aNotice('s-1'), composed, 2)).toBe('stale');
    expect(await store.composeNotice(aNotice('s-1'), composed, 1)).toBe('written');
    expect(await store.composeNotice(aNotice('s-1'), composed, 1)).toBe('stale');
    expect(await store.findNotice('s-1-review')).toEqual(aNotice('s-1'));
    expect(await store.noticesOf('s-1')).toMatchObject([{ kind: 'review', publishedAt: LATER }]);
    expect(await store.noticeLog('s-1')).toEqual([composed]);
  });

  test('is called back until its moment, never after, and may be composed anew', async () => {
    await create('s-2');
    await store.composeNotice(aNotice('s-2'), composed, 1);
    expect(await store.callBackNotice(aNotice('s-2'), calledBack(LATER))).toBe('stale');
    expect(await store.callBackNotice(aNotice('s-2'), calledBack(LATER - 1))).toBe('written');
    expect(await store.callBackNotice(aNotice('s-2'), calledBack(LATER - 1))).toBe('stale');
    expect(await store.findNotice('s-2-review')).toBeUndefined();
    expect(await store.noticesOf('s-2')).toEqual([]);
    expect((await store.listNotices()).map(({ campaign }) => campaign)).not.toContain('s-2');
    expect(await store.composeNotice(aNotice('s-2'), composed, 1)).toBe('written');
    expect((await store.noticeLog('s-2')).map(({ event }) => event)).toEqual([
      'composed',
      'called-back',
      'composed',
    ]);
  });

  test('keeps what its result is computed from beside it, through freezing, and no longer than it stands', async () => {
    const inputs: NoticeInputs = {
      v: 1,
      notice: 's-4-written',
      kind: 'written',
      terms: {
        track: 'open',
        positions: [{ code: '01', office: '大槐树司法所', headcount: 1 }],
        substitutes: true,
        written: { weight: 60, pass: 60 },
        interview: { ratio: 3 },
        tieBreak: ['written'],
      },
      candidates: [{ number: '7K3M9Q2TXW4D', maskedName: '王*明', position: '01', written: 8010 }],
    };
    const { refused: _, ...head } = aNotice('s-4');
    const notice: ComposedNotice = { ...head, id: 's-4-written', kind: 'written', rows: [] };
    await create('s-4');
    const scheduled: NoticeEvent = { ...composed, kind: 'written' };
    expect(await store.composeNotice({ ...notice, inputs }, scheduled, 1)).toBe('written');
    expect(await store.findInputs('s-4-written')).toEqual(inputs);
    expect(await store.findNotice('s-4-written')).toEqual({ ...notice, withInputs: true });
    await store.callBackNotice(notice, { ...scheduled, event: 'called-back', at: NOW, reason: '有误' });
    expect(await store.findInputs('s-4-written')).toBeUndefined();
    await store.composeNotice({ ...notice, inputs }, scheduled, 1);
    await store.freezeNotice('s-4-written', { html: '<p>', sha256: 'aa', checkpoint: 'log\n1\n' }, LATER);
    expect(await store.findInputs('s-4-written')).toEqual(inputs);
    expect(await store.findNotice('s-4-written')).toMatchObject({ html: '<p>', checkpoint: 'log\n1\n' });
    for (const id of ['s-1-review', 'nothing', 'x'.repeat(3000)])
      expect(await store.findInputs(id)).toBeUndefined();
  });

  test('lists thousands of people, frozen text included', async () => {
    const rows = Array.from({ length: 5000 }, (_, serial) => ({
      number: `${String(serial).padStart(8, '0')}ABCD`,
      maskedName: '王*明',
      position: '01',
      office: '大槐树司法所',
    }));
    await create('s-3');
    expect(await store.composeNotice(aNotice('s-3', rows), composed, 1)).toBe('written');
    const html = rows.map(({ number }) => `<tr><td>01 大槐树司法所</td><td>${number}</td></tr>`).join('');
    expect(await store.freezeNotice('s-3-review', { html, sha256: 'aa' }, LATER)).toBe('written');
    expect(await store.findNotice('s-3-review')).toEqual({ ...aNotice('s-3', rows), html, sha256: 'aa' });
    expect((await store.listNotices()).find(({ campaign }) => campaign === 's-3')?.frozen).toBe(true);
  });
});
