import { describe, expect, test } from 'vitest';
import type { Candidate, Checks } from '../../../shared/domain/model/selection.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { rankingSheet } from '../../../shared/domain/selection/ranking-sheet.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { anExamined } from '../../builders/candidate.ts';

const PASSED: Checks = { background: 'pass', medical: 'pass' };

/** One person per entry, best first; a shared mark makes equals. */
const people = (...entries: readonly (readonly [number, Checks])[]): readonly Candidate[] =>
  entries.map(([mark, checks], index) => anExamined('abcdefgh'.charAt(index), mark, mark, { checks }));

const run = (candidates: readonly Candidate[], headcount = 2, substitutes = true) => {
  const campaign = aCampaign({
    positions: [{ code: '01', office: '大槐树司法所', headcount }],
    interview: { ratio: 4 },
    substitutes,
  });
  return {
    outcomes: computeOutcomes(campaign, candidates).map(({ outcome }) => outcome),
    substitutes: computeOutcomes(campaign, candidates).map(({ substitute }) => substitute),
    needs: reachedFor(campaign, candidates).map(({ number, needs }) => `${number}:${needs.join()}`),
    sheet: rankingSheet(campaign, candidates, '01'),
  };
};

describe('what is recorded of somebody reached', () => {
  test.each<[Checks, string | undefined]>([
    [{ withdrew: true, background: 'fail', medical: 'fail' }, 'withdrawn'],
    [{ withdrew: false, background: 'fail', medical: 'fail' }, 'background-failed'],
    [{ background: 'pass', medical: 'fail' }, 'medical-failed'],
    [{ medical: 'fail' }, undefined],
    [{}, undefined],
    [{ background: 'pass' }, undefined],
    [PASSED, 'proposed'],
  ])('%j: %s', (checks, outcome) => expect(run(people([9000, checks])).outcomes).toEqual([outcome]));
});

describe('going down the ranking', () => {
  test('stops when the places are taken', () =>
    expect(run(people([9000, PASSED], [8000, PASSED], [7000, PASSED])).outcomes).toEqual([
      'proposed',
      'proposed',
      'not-selected',
    ]));

  test('a failure brings in the next in rank, marked as a substitute', () => {
    const result = run(
      people([9000, { background: 'fail' }], [8000, PASSED], [7000, PASSED], [6500, PASSED]),
    );
    expect(result.outcomes).toEqual(['background-failed', 'proposed', 'proposed', 'not-selected']);
    expect(result.substitutes).toEqual([false, false, true, false]);
  });

  test('a chain of failures goes on until the places are taken or the ranking ends', () => {
    const result = run(
      people([9000, { withdrew: true }], [8000, { background: 'pass', medical: 'fail' }], [7000, PASSED]),
    );
    expect(result.outcomes).toEqual(['withdrawn', 'medical-failed', 'proposed']);
    expect(result.sheet?.openPlaces).toBe(1);
  });

  test('without substitutes only as many as there are places are reached', () => {
    const result = run(people([9000, { withdrew: true }], [8000, PASSED], [7000, PASSED]), 2, false);
    expect(result.outcomes).toEqual(['withdrawn', 'proposed', 'not-selected']);
    expect(result.sheet?.openPlaces).toBe(1);
  });
});

describe('groups of equals', () => {
  test('as large as the places left are all reached', () =>
    expect(run(people([9000, PASSED], [9000, PASSED], [8000, PASSED])).outcomes).toEqual([
      'proposed',
      'proposed',
      'not-selected',
    ]));

  test('larger than the places left stay unresolved, and the selection stops', () => {
    const result = run(people([9000, PASSED], [8000, PASSED], [8000, PASSED], [7000, PASSED]));
    expect(result.outcomes).toEqual(['proposed', 'tie-unresolved', 'tie-unresolved', 'not-selected']);
    expect(result.sheet?.path.map(({ kind, left }) => [kind, left])).toEqual([
      ['reached', 2],
      ['tie-unresolved', 1],
      ['not-selected', 1],
    ]);
  });

  test('with no place left are simply not selected', () =>
    expect(run(people([9000, PASSED], [8500, PASSED], [8000, PASSED], [8000, PASSED])).outcomes).toEqual([
      'proposed',
      'proposed',
      'not-selected',
      'not-selected',
    ]));

  test('fit after a failure above them, as substitutes', () => {
    const result = run(people([9000, { background: 'fail' }], [8000, PASSED], [8000, PASSED]));
    expect(result.outcomes).toEqual(['background-failed', 'proposed', 'proposed']);
    expect(result.substitutes).toEqual([false, true, true]);
  });

  test('do not fit without substitutes', () =>
    expect(
      run(people([9000, { background: 'fail' }], [8000, PASSED], [8000, PASSED]), 2, false).outcomes,
    ).toEqual(['background-failed', 'tie-unresolved', 'tie-unresolved']));
});

describe('while checks are being recorded', () => {
  test('the reached need their background check, then the medical, then nothing', () => {
    expect(run(people([9000, {}], [8000, { background: 'pass' }], [7000, {}])).needs).toEqual([
      'a:background',
      'b:medical',
    ]);
    expect(run(people([9000, PASSED], [8000, { background: 'fail' }], [7000, {}])).needs).toEqual([
      'a:',
      'b:',
      'c:background',
    ]);
  });

  test('nobody below is called unselected as long as somebody above is pending', () => {
    const result = run(people([9000, {}], [8000, PASSED], [7000, {}], [7000, {}]));
    expect(result.outcomes).toEqual([undefined, 'proposed', undefined, undefined]);
    expect(result.sheet).toMatchObject({ settled: false, openPlaces: 0 });
    expect(result.sheet?.path.map(({ kind }) => kind)).toEqual(['reached', 'reached', 'waiting']);
  });

  test('a tie is not called unresolved as long as a place may still come free', () =>
    expect(run(people([9000, {}], [8000, PASSED], [8000, PASSED])).outcomes).toEqual([
      undefined,
      undefined,
      undefined,
    ]));

  test('a settled position says so', () => expect(run(people([9000, PASSED])).sheet?.settled).toBe(true));
});
