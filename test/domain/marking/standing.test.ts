import { describe, expect, test } from 'vitest';
import { compareEntries, enteredOf, markEntered } from '../../../shared/domain/marking/compare.ts';
import {
  decideEntry,
  decideMarkSettlement,
  type SettleMarkCommand,
} from '../../../shared/domain/marking/decide.ts';
import { enteredTwice } from '../../../shared/domain/marking/entered-twice.ts';
import { countsOf, standingOf } from '../../../shared/domain/marking/standing.ts';
import type { EnteredMark, MarkEntry, MarkSettlement } from '../../../shared/domain/model/marking.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';

const by = (examiner: string, values: Readonly<Record<string, EnteredMark>>): MarkEntry => ({
  examiner,
  values,
});
const two = (
  one: EnteredMark | undefined,
  other: EnteredMark | undefined,
): readonly [MarkEntry, MarkEntry] => [
  by('x', one === undefined ? {} : { A1: one }),
  by('y', other === undefined ? {} : { A1: other }),
];

describe('what two examiners entered of one person', () => {
  test.each<[string, EnteredMark | undefined, EnteredMark | undefined, object]>([
    ['neither has them', undefined, undefined, { state: 'unknown' }],
    ['the same mark', 8010, 8010, { state: 'agreed', mark: 8010 }],
    ['both absent', 'absent', 'absent', { state: 'agreed', mark: 'absent' }],
    ['zero is not absent', 0, 'absent', { state: 'differs', why: 'value' }],
    ['a hundredth apart', 8010, 8011, { state: 'differs', why: 'value' }],
    ['missing in the second', 8010, undefined, { state: 'differs', why: 'missing' }],
    ['missing in the first', undefined, 'absent', { state: 'differs', why: 'missing' }],
    ['both markings agree in both', [8010, 8010], [8010, 8010], { state: 'agreed', mark: 8010 }],
    [
      'one gives the mark, the other two markings that agree',
      8010,
      [8010, 8010],
      { state: 'agreed', mark: 8010 },
    ],
    [
      'the two markings differ, both say so',
      [8000, 8200],
      [8000, 8200],
      { state: 'differs', why: 'markings' },
    ],
    ['the markings in the other order', [8000, 8200], [8200, 8000], { state: 'differs', why: 'value' }],
    ['one gives a mark where the markings differ', [8000, 8200], 8100, { state: 'differs', why: 'value' }],
    ['one marking absent', [8000, 'absent'], [8000, 'absent'], { state: 'differs', why: 'markings' }],
  ])('%s', (_, one, other, expected) => {
    expect(compareEntries('A1', two(one, other), [])).toEqual(expected);
    expect(compareEntries('A1', two(other, one), [])).toEqual(expected);
  });

  test('two markings are never averaged', () => {
    expect(markEntered([8000, 8200])).toBeUndefined();
    expect(markEntered([8000, 8000])).toBe(8000);
  });

  test('a settlement holds until one of the two enters something else of that person', () => {
    const differing = two(8000, 8100);
    const settlement = { number: 'A1', mark: 8100, over: enteredOf('A1', differing), settler: 'z' };
    expect(compareEntries('A1', differing, [settlement])).toEqual({ state: 'settled', mark: 8100 });
    const swapped = [differing[1], differing[0]] as const;
    expect(compareEntries('A1', swapped, [settlement]).state).toBe('settled');
    expect(compareEntries('A1', two(8000, 8200), [settlement]).state).toBe('differs');
    expect(compareEntries('A1', two(8100, 8000), [settlement]).state).toBe('differs');
  });
});

describe('how far a sheet has come', () => {
  const first = by('x', { A1: 8000, B2: 7000, C3: 'absent' });

  test.each<[string, readonly MarkEntry[], number]>([
    ['nobody entered', [], 0],
    ['one entered', [first], 1],
  ])('%s: no differences and no sheet', (_, entries, count) =>
    expect(standingOf(entries, [])).toEqual({ entries: count, differences: [] }),
  );

  test('two who agree make the sheet, whoever was first', () => {
    const second = by('y', { C3: 'absent', B2: 7000, A1: 8000 });
    const agreed = { A1: 8000, B2: 7000, C3: 'absent' };
    expect(standingOf([first, second], [])).toEqual({ entries: 2, differences: [], agreed });
    expect(standingOf([second, first], []).agreed).toEqual(agreed);
  });

  test('every difference is listed, and the sheet waits for the last', () => {
    const entries = [first, by('y', { A1: 8100, B2: 7000, D4: 5000 })];
    const open = standingOf(entries, []);
    expect(open.differences).toEqual([
      { number: 'A1', why: 'value', settled: false },
      { number: 'C3', why: 'missing', settled: false },
      { number: 'D4', why: 'missing', settled: false },
    ]);
    expect(open.agreed).toBeUndefined();
    const settle = (number: string, mark: MarkSettlement['mark']): MarkSettlement => ({
      number,
      mark,
      over: enteredOf(number, entries),
      settler: 'z',
    });
    const nearly = standingOf(entries, [settle('A1', 8050), settle('C3', 'absent')]);
    expect([countsOf(nearly), nearly.agreed]).toEqual([{ open: 1, settled: 2 }, undefined]);
    const all = standingOf(entries, [settle('A1', 8050), settle('C3', 'absent'), settle('D4', 5000)]);
    expect(all.agreed).toEqual({ A1: 8050, B2: 7000, C3: 'absent', D4: 5000 });
    expect(countsOf(all)).toEqual({ open: 0, settled: 3 });
  });
});

describe('who may enter', () => {
  const entries = [by('x', {}), by('y', {})];
  test.each<[string, string, readonly MarkEntry[], unknown]>([
    ['the first', 'x', [], { own: false }],
    ['the second', 'y', [by('x', {})], { own: false }],
    ['the first again', 'x', entries, { own: true }],
    ['a third', 'z', entries, 'scores.entered-by-two'],
  ])('%s', (_, examiner, given, expected) => {
    const decided = decideEntry(examiner, given);
    expect(decided.ok ? decided.value : decided.refusal.code).toEqual(expected);
  });
});

describe('settling a difference', () => {
  const entries = two(8000, 8100);
  const command: SettleMarkCommand = { number: 'A1', mark: '80.5', reason: ' 查阅原卷 ', by: 'z' };
  const decide = (changes: Partial<SettleMarkCommand> = {}, given: readonly MarkEntry[] = entries) => {
    const decided = decideMarkSettlement({ ...command, ...changes }, given, []);
    return decided.ok ? decided.value : decided.refusal.code;
  };

  test('the paper counts: the mark may be one that neither entered', () =>
    expect(decide()).toEqual({
      number: 'A1',
      mark: 8050,
      over: enteredOf('A1', entries),
      settler: 'z',
      reason: '查阅原卷',
    }));

  test.each<[string, Partial<SettleMarkCommand>, string]>([
    ['by the first who entered', { by: 'x' }, 'scores.own-difference'],
    ['by the second', { by: 'y' }, 'scores.own-difference'],
    ['somebody in neither entry', { number: 'B2' }, 'scores.nothing-to-settle'],
    ['no mark', { mark: '' }, 'scores.mark-malformed'],
    ['a mark above 100', { mark: '100.01' }, 'scores.mark-malformed'],
    ['three decimals', { mark: '80.125' }, 'scores.mark-malformed'],
    ['no reason', { reason: ' \n ' }, 'scores.reason-required'],
    ['a reason of 501 characters', { reason: '理'.repeat(501) }, 'scores.reason-too-long'],
  ])('%s', (_, changes, code) => expect(decide(changes)).toBe(code));

  test('a reason of 500 characters, and an absent person', () =>
    expect(decide({ reason: '理'.repeat(500), mark: '缺考' })).toMatchObject({ mark: 'absent' }));

  test('before both have entered there is nothing to settle', () =>
    expect(decide({}, [entries[0]])).toBe('scores.nothing-to-settle'));

  test('what they agree on is not settled', () =>
    expect(decide({}, two(8000, 8000))).toBe('scores.nothing-to-settle'));
});

test.each([
  ['written', aCampaign({ markedTwice: true }), true],
  ['written', aCampaign({ markedTwice: false }), false],
  ['interview', aCampaign({ markedTwice: true }), true],
  ['interview', aCampaign({ markedTwice: true, interview: { ratio: 3, examiners: 7 } }), false],
  ['written', aCampaign({ markedTwice: true, interview: { ratio: 3, examiners: 7 } }), true],
  ['exam', anInternalCampaign({ markedTwice: true }), true],
] as const)('%s is entered twice as the campaign says', (kind, campaign, twice) =>
  expect(enteredTwice(campaign, kind)).toBe(twice),
);
