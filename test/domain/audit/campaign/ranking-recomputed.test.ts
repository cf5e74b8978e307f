import { describe, expect, test } from 'vitest';
import type { CampaignEvidence, Released } from '../../../../shared/domain/audit/campaign/evidence.ts';
import { lotsRecomputed } from '../../../../shared/domain/audit/rules/lots-recomputed.ts';
import { releasedRecomputed } from '../../../../shared/domain/audit/rules/released-recomputed.ts';
import { seatsRecomputed } from '../../../../shared/domain/audit/rules/seats-recomputed.ts';
import { sheetsRecomputed } from '../../../../shared/domain/audit/rules/sheets-recomputed.ts';
import type { Draw, Panel } from '../../../../shared/domain/model/panel.ts';
import type { Arrangement } from '../../../../shared/domain/model/sitting.ts';
import { lotOrder } from '../../../../shared/domain/panels/lot-order.ts';
import { arrangeSeats } from '../../../../shared/domain/sitting/seats.ts';
import { aCampaign } from '../../../builders/campaign.ts';
import {
  aSheet,
  aWalkedCampaign,
  FIRST,
  on,
  SECOND,
  THIRD,
  withPerson,
} from '../../../builders/campaign-evidence.ts';
import { anObjection } from '../../../builders/objection.ts';
import { aPanel, aRegister, external, FIVE } from '../../../builders/panel.ts';

const truth = aWalkedCampaign();
const released = (number: string, change: Partial<Released>) =>
  withPerson(truth, number, (one) => (one.released ? { released: { ...one.released, ...change } } : {}));

describe('the outcome somebody may read', () => {
  const earlier = released(FIRST, { releasedAt: on('07-11 09:00'), progressVersion: 14 });
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['is what follows', truth, []],
    [
      'another result',
      released(SECOND, { outcome: 'not-selected' }),
      ['结果：系统里是“未入选”，重新计算是“拟聘用”'],
    ],
    ['another rank', released(SECOND, { rank: 1 }), ['名次：系统里是“1”，重新计算是“2”']],
    [
      'a final mark one hundredth off',
      released(FIRST, { final: 9001 }),
      ['总成绩：系统里是“90.01”，重新计算是“90.00”'],
    ],
    ['a mark', released(FIRST, { written: 9100 }), ['笔试成绩：系统里是“91.00”，重新计算是“90.00”']],
    ['shortlisted', released(THIRD, { shortlisted: false }), ['进入面试：系统里是“否”，重新计算是“是”']],
    ['reached', released(THIRD, { reached: true }), ['进入考察、体检或者公示：系统里是“是”，重新计算是“否”']],
    ['substitute', released(FIRST, { substitute: true }), ['递补：系统里是“是”，重新计算是“否”']],
    ['at a moment when nothing was closed', released(FIRST, { releasedAt: on('07-12 09:01') }), ['没有依据']],
    [
      'for a version that closed nothing',
      released(FIRST, { progressVersion: 15 }),
      ['没有这一环节的个人结果'],
    ],
    ['for one that was not read yet', released(FIRST, { progressVersion: 17 }), []],
    [
      'none, a day after the last closing',
      withPerson(truth, FIRST, () => ({ released: undefined })),
      ['没有这一环节的个人结果'],
    ],
    ['that of the closing before, an hour after the last', { ...earlier, at: on('07-12 10:00') }, []],
    [
      'that of the closing before, later',
      { ...earlier, at: on('07-12 10:00:00.001') },
      ['没有这一环节的个人结果'],
    ],
  ])('%s', (_, evidence, expected) => {
    const found = releasedRecomputed(evidence);
    expect(found).toHaveLength(expected.length);
    for (const [place, words] of expected.entries()) expect(found[place]?.facts).toContain(words);
  });

  test('a sheet whose marks were changed shows in everybody’s result', () => {
    const sheets = truth.sheets.map((sheet) =>
      sheet.kind === 'interview' ? { ...sheet, marks: { ...sheet.marks, [THIRD]: 9900 } } : sheet,
    );
    const found = releasedRecomputed({ ...truth, sheets });
    expect(found.map(({ subject }) => subject.key)).toEqual([SECOND, THIRD]);
  });

  test('whoever an upheld objection struck, and whoever follows, may read it from that moment', () => {
    const at = on('07-05 10:00');
    const struck = withPerson(truth, FIRST, ({ checks, released: before }) => ({
      contract: undefined,
      ...(checks && {
        checks: {
          ...{ ...checks, struck: true, version: 3 },
          log: [...checks.log, { what: 'struck', result: 'yes', at, by: '王' }],
        },
      }),
      ...(before && {
        released: { ...before, outcome: 'struck', releasedAt: at, progressVersion: 13 },
      }),
    }));
    const evidence = {
      ...withPerson(struck, THIRD, ({ released: before }) => {
        if (before === undefined) return {};
        const { outcome: _, ...rest } = before;
        return {
          released: { ...rest, reached: true, substitute: true, releasedAt: at, progressVersion: 13 },
        };
      }),
      at: on('07-05 11:00'),
      objections: [
        anObjection({
          state: 'upheld',
          concerns: FIRST,
          answer: { decision: 'upheld', reason: '属实', by: '王', at, struck: FIRST },
        }),
      ],
    };
    const wrong = (one: CampaignEvidence) => releasedRecomputed(one).map(({ subject }) => subject.key);
    expect(wrong(evidence)).not.toContain(FIRST);
    expect(wrong(evidence)).not.toContain(THIRD);
    const denied = withPerson(evidence, THIRD, ({ released: before }) =>
      before ? { released: { ...before, reached: false } } : {},
    );
    expect(wrong(denied)).toContain(THIRD);
  });
});

describe('a score sheet', () => {
  test.each<[string, CampaignEvidence, number]>([
    ['has the digest it was written with', truth, 0],
    [
      'was changed under it',
      {
        ...truth,
        sheets: truth.sheets.map((one) => ({ ...one, marks: { ...one.marks, [THIRD]: 7001 } })),
      },
      2,
    ],
  ])('%s', (_, evidence, found) => expect(sheetsRecomputed(evidence)).toHaveLength(found));

  test.each<[string, number, number]>([
    ['is what both entered', 7000, 0],
    ['is not what both entered', 7100, 1],
  ])('entered twice, %s', (_, mark, found) => {
    const values = { [FIRST]: 9000, [SECOND]: 8000, [THIRD]: mark };
    const entry = { kind: 'written' as const, values, by: '钱', at: on('06-24 10:00') };
    const evidence = {
      ...truth,
      campaign: aCampaign({ markedTwice: true }),
      sheets: truth.sheets.filter(({ kind }) => kind === 'written'),
      entries: [
        { ...entry, version: 1, examiner: 'examiner01' },
        { ...entry, version: 2, examiner: 'examiner02' },
      ],
    };
    expect(sheetsRecomputed(evidence)).toHaveLength(found);
  });
});

describe('interview marks of a panel', () => {
  const AT = on('06-25 10:00');
  const draw: Draw = {
    method: 'entered',
    lots: { [FIRST]: 1, [SECOND]: 2 },
    absent: [THIRD],
    by: '王',
    at: AT,
  };
  const panel: Panel = aPanel({ assigned: [FIRST, SECOND, THIRD], draws: [draw], marked: 1 });
  const formed = (
    marks: Readonly<Record<string, number | 'absent'>>,
    relation = false,
  ): CampaignEvidence => ({
    ...truth,
    campaign: aCampaign({ interview: { ratio: 3, pass: 60, examiners: 5 } }),
    register: aRegister(FIVE, relation ? [[external('考官甲'), FIRST]] : []),
    panels: { version: 5, panels: [panel], formed: { sheet: 1, reopened: 0, by: '王', at: AT } },
    panelMarks: [
      {
        ...{ panel: 'P1', version: 1, by: '钱', at: AT },
        rows: { 1: [9000, 8000, 8100, 8200, 7000], 2: [8000, 8000, 8000, 8001, 10000] },
      },
    ],
    sheets: [aSheet('interview', AT, marks)],
  });
  test.each<[string, CampaignEvidence, number]>([
    // Without 90 and 70 (80+81+82)/3; without 100 and 80 (80+80+80.01)/3 = 80.003.
    ['without the highest and the lowest', formed({ [FIRST]: 8100, [SECOND]: 8000, [THIRD]: 'absent' }), 0],
    ['one hundredth too much', formed({ [FIRST]: 8100, [SECOND]: 8001, [THIRD]: 'absent' }), 1],
    ['for somebody who did not come', formed({ [FIRST]: 8100, [SECOND]: 8000, [THIRD]: 7000 }), 1],
    ['of a member with a relation', formed({ [FIRST]: 8100, [SECOND]: 8000, [THIRD]: 'absent' }, true), 1],
  ])('%s', (_, evidence, found) => expect(sheetsRecomputed(evidence)).toHaveLength(found));
});

test('lots the software drew are those of their seed; those that people drew are theirs', () => {
  const seed = '0f'.repeat(32);
  const order = lotOrder(seed, [FIRST, SECOND, THIRD], truth.digests.sha256);
  const lots = Object.fromEntries(order.map((number, index) => [number, index + 1]));
  const [one = '', two = ''] = order;
  const drawn = (method: Draw['method'], changed: Readonly<Record<string, number>>) =>
    lotsRecomputed({
      ...truth,
      panels: {
        version: 1,
        panels: [
          aPanel({ draws: [{ method, seed, lots: changed, absent: [], by: '王', at: on('06-25 09:00') }] }),
        ],
      },
    }).length;
  expect(drawn('software', lots)).toBe(0);
  expect(drawn('software', { ...lots, [one]: 2, [two]: 1 })).toBe(1);
  expect(drawn('entered', { ...lots, [one]: 2, [two]: 1 })).toBe(0);
});

describe('seats', () => {
  const seed = '00112233445566778899aabbccddeeff';
  const rooms = [
    { name: '一', seats: 2 },
    { name: '二', seats: 2 },
  ];
  const terms = { startsAt: 0, endsAt: 1, place: '党校', bring: [] };
  const arranged = (
    people: readonly string[],
    version: number,
    changes: Partial<Arrangement> = {},
  ): Arrangement => {
    const places = arrangeSeats(people, rooms, truth.digests.seatOrder(seed));
    if (!places.ok) throw new Error('too few seats');
    const seats = Object.fromEntries(
      Object.entries(places.value).map(([number, place]) => [number, { ...place, since: version }]),
    );
    return {
      ...{ campaign: '2024-open-1', stage: 'written', version, seed, terms, rooms, seats },
      ...{ by: '王', at: on('06-23 09:00') },
      ...changes,
    };
  };
  const first = arranged([FIRST, SECOND], 1);
  const [[one = '', there] = [], [two = '', here] = []] = Object.entries(first.seats);
  const swapped = there && here ? { [one]: here, [two]: there } : {};
  const free = Object.values(first.seats).map(({ room, seat }) => `${room}/${seat}`);
  const late = {
    ...first,
    version: 2,
    seats: { ...first.seats, [THIRD]: { room: 2, seat: 1, since: 2 } },
  };
  const log = [{ what: 'late' as const, at: on('06-23 10:00'), by: '王', arrangement: 2 }];
  test('are where the seed puts them', () => {
    expect(free.sort()).toEqual(['1/1', '1/2']);
    expect(seatsRecomputed({ ...truth, seatings: [first, late], sittingLog: log })).toEqual([]);
  });
  test.each<[string, readonly Arrangement[]]>([
    ['two who changed places', [{ ...first, seats: swapped }]],
    [
      'a latecomer on another seat',
      [first, { ...late, seats: { ...late.seats, [THIRD]: { room: 2, seat: 2, since: 2 } } }],
    ],
    ['a new seed', [first, { ...arranged([FIRST, SECOND], 2), seed: 'ff'.repeat(16) }]],
  ])('%s', (_, seatings) => expect(seatsRecomputed({ ...truth, seatings, sittingLog: log })).toHaveLength(1));
});
