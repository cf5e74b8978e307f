import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../shared/domain/model/assessment.ts';
import type { Candidate } from '../../../shared/domain/model/selection.ts';
import { stageBlockers } from '../../../shared/domain/selection/blockers.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import { anInternalCampaign } from '../../builders/campaign.ts';
import { aCandidate } from '../../builders/candidate.ts';

const good: Assessment = {
  de: 'qualified',
  neng: 'qualified',
  qin: 'qualified',
  ji: 'qualified',
  lian: 'qualified',
};
const campaign = anInternalCampaign();
const examined = (number: string, exam: Candidate['exam'], changes: Partial<Candidate> = {}) =>
  aCandidate(number, { assessment: good, ...(exam !== undefined && { exam }), ...changes });
const results = (candidates: readonly Candidate[], of = campaign) =>
  computeOutcomes(of, candidates).map(({ outcome, final, rank }) => [outcome, final, rank]);

describe('outcomes of the internal track', () => {
  test('each is looked at in its order', () => {
    const bad: Assessment = { ...good, lian: 'unqualified' };
    expect(
      results([
        examined('A', 9000, { failed: ['internal.bar.credit'], assessment: bad }),
        examined('B', 9000, { assessment: bad }),
        examined('C', 'absent'),
        examined('D', undefined),
        examined('E', 5999),
        examined('F', 6000, { checks: { withdrew: true } }),
        examined('G', 5999, { checks: { withdrew: true } }),
      ]),
    ).toEqual([
      ['ineligible', undefined, undefined],
      ['assessment-unqualified', undefined, undefined],
      ['exam-absent', undefined, undefined],
      ['exam-absent', undefined, undefined],
      ['exam-below', undefined, undefined],
      ['withdrawn', 6000, 1],
      ['exam-below', undefined, undefined],
    ]);
  });

  test('a group of equals larger than the places left stops the selection', () => {
    const people = [examined('A', 9000), examined('B', 8000), examined('C', 8000), examined('D', 7000)];
    expect(results(people)).toEqual([
      ['proposed', 9000, 1],
      ['tie-unresolved', 8000, 2],
      ['tie-unresolved', 8000, 2],
      ['not-selected', 7000, 4],
    ]);
  });

  test('whoever declines is followed by the next, unless the campaign has no substitutes', () => {
    const people = [
      examined('A', 9000, { checks: { withdrew: true } }),
      examined('B', 8000),
      examined('C', 7000),
      examined('D', 6500),
    ];
    expect(results(people).map(([outcome]) => outcome)).toEqual([
      'withdrawn',
      'proposed',
      'proposed',
      'not-selected',
    ]);
    expect(reachedFor(campaign, people).map(({ number, substitute }) => [number, substitute])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
    ]);
    const without = anInternalCampaign({ substitutes: false });
    expect(results(people, without).map(([outcome]) => outcome)).toEqual([
      'withdrawn',
      'proposed',
      'not-selected',
      'not-selected',
    ]);
  });

  test('nothing is said of a stage to come', () => {
    const waiting = [aCandidate('A'), examined('B', undefined), aCandidate('C', { review: 'pending' })];
    expect(results(waiting).map(([outcome]) => outcome)).toEqual([undefined, undefined, undefined]);
    expect(stageBlockers('review', campaign, waiting)).toBe(1);
    expect(stageBlockers('assessment', campaign, waiting)).toBe(1);
    expect(stageBlockers('exam', campaign, waiting)).toBe(1);
    expect(stageBlockers('exam', campaign, [aCandidate('A', { review: 'refused' })])).toBe(0);
  });

  test('nobody passes a better mark of the same position, and no post has more than its places', () => {
    const marks = fc.array(fc.record({ exam: fc.integer({ min: 0, max: 100 }), withdrew: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(marks, (all) => {
        const people = all.map(({ exam, withdrew }, index) =>
          examined(`N${index}`, exam * 100, { checks: { withdrew } }),
        );
        const outcomes = computeOutcomes(campaign, people);
        const proposed = outcomes.filter(({ outcome }) => outcome === 'proposed');
        const passed = outcomes.filter(({ outcome }) => outcome === 'not-selected');
        expect(proposed.length).toBeLessThanOrEqual(2);
        for (const one of proposed)
          for (const other of passed) expect(one.final ?? 0).toBeGreaterThan(other.final ?? 0);
        const reversed = computeOutcomes(campaign, people.toReversed()).toReversed();
        expect(reversed).toEqual(outcomes);
      }),
    );
  });
});
