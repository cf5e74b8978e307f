import { describe, expect, test } from 'vitest';
import type { Candidate, Mark } from '../../../shared/domain/model/selection.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aCandidate, anExamined } from '../../builders/candidate.ts';

const onePlace = aCampaign({
  positions: [{ code: '01', office: '大槐树司法所', headcount: 1 }],
  interview: { ratio: 2, pass: 60 },
});

const outcomesOf = (candidates: readonly Candidate[], campaign = aCampaign()) =>
  Object.fromEntries(computeOutcomes(campaign, candidates).map(({ number, outcome }) => [number, outcome]));

const outcomeOf = (candidate: Candidate, others: readonly Candidate[] = [], campaign = aCampaign()) =>
  computeOutcomes(campaign, [candidate, ...others])[0];

describe('review', () => {
  test('ineligible by a failed rule, in the order of the plan; marks are ignored', () => {
    const failed = ['open.bar.credit', 'open.age'] as const;
    const outcome = outcomeOf(anExamined('a', 9000, 9000, { failed, review: 'refused' }));
    expect(outcome).toEqual({
      number: 'a',
      position: '01',
      outcome: 'ineligible',
      failed: ['open.age', 'open.bar.credit'],
      shortlisted: false,
      reached: false,
      substitute: false,
    });
  });

  test('what the machine found to fail excludes before a reviewer has confirmed it', () =>
    expect(outcomeOf(aCandidate('a', { review: 'pending', failed: ['open.age'] }))?.outcome).toBe(
      'ineligible',
    ));

  test('a reviewer’s refusal excludes by itself', () =>
    expect(outcomeOf(aCandidate('a', { review: 'refused' }))?.outcome).toBe('ineligible'));

  test('somebody not reviewed yet has no outcome', () =>
    expect(outcomeOf(aCandidate('a', { review: 'pending' }))?.outcome).toBeUndefined());
});

describe('the written exam', () => {
  const present = anExamined('b', 9000, 9000);
  test.each<[string, Mark | undefined, string | undefined]>([
    ['absent', 'absent', 'written-absent'],
    ['no row', undefined, 'written-absent'],
    ['zero is not absent', 0, 'written-below'],
    ['a hundredth below the pass mark', 5999, 'written-below'],
    ['at the pass mark', 6000, 'interview-absent'],
  ])('%s', (_, written, expected) =>
    expect(outcomeOf(aCandidate('a', written === undefined ? {} : { written }), [present])?.outcome).toBe(
      expected,
    ),
  );

  test('without a pass mark nobody is below it', () =>
    expect(
      outcomeOf(aCandidate('a', { written: 0 }), [present], aCampaign({ written: { weight: 60 } }))?.outcome,
    ).toBe('interview-absent'));

  test('before its sheet is imported nobody is absent', () => {
    const waiting = aCandidate('a');
    expect(outcomeOf(waiting)?.outcome).toBeUndefined();
    const imported = computeOutcomes(aCampaign(), [waiting], { written: true, interview: false });
    expect(imported[0]?.outcome).toBe('written-absent');
  });
});

describe('the interview', () => {
  test('everyone equal to the last one enters, the rest do not', () =>
    expect(
      outcomesOf(
        [
          aCandidate('a', { written: 9000 }),
          aCandidate('b', { written: 8000 }),
          aCandidate('c', { written: 8000 }),
          aCandidate('d', { written: 7999 }),
        ],
        onePlace,
      ),
    ).toEqual({ a: undefined, b: undefined, c: undefined, d: 'not-shortlisted' }));

  test.each<[string, Mark | undefined, string | undefined]>([
    ['absent', 'absent', 'interview-absent'],
    ['no mark', undefined, 'interview-absent'],
    ['a hundredth below the pass mark', 5999, 'interview-below'],
    ['at the pass mark', 6000, 'proposed'],
  ])('%s', (_, interview, expected) => {
    const checks = { background: 'pass', medical: 'pass' } as const;
    const candidate = aCandidate('a', {
      written: 7000,
      checks,
      ...(interview !== undefined && { interview }),
    });
    const outcome = outcomeOf(candidate, [anExamined('b', 9000, 9000)]);
    expect(outcome?.outcome).toBe(expected);
    expect(outcome?.shortlisted).toBe(true);
    expect(outcome?.rank).toBe(expected === 'proposed' ? 2 : undefined);
    expect(outcome?.final).toBe(expected === 'proposed' ? 6600 : undefined);
  });

  test('marks of somebody not on the list are ignored', () => {
    const outcome = outcomeOf(
      anExamined('d', 6000, 10_000),
      [anExamined('a', 9000, 7000), anExamined('b', 8000, 7000)],
      onePlace,
    );
    expect(outcome).toMatchObject({ outcome: 'not-shortlisted', shortlisted: false });
    expect(outcome?.interview).toBeUndefined();
    expect(outcome?.final).toBeUndefined();
  });
});

describe('positions', () => {
  test('are ranked apart, in the order of the candidates', () => {
    const two = aCampaign({
      positions: [
        { code: '01', office: '大槐树司法所', headcount: 1 },
        { code: '02', office: '赵城司法所', headcount: 1 },
      ],
    });
    const outcomes = computeOutcomes(two, [
      anExamined('a', 6000, 6000, { position: '02' }),
      anExamined('b', 9000, 9000),
      anExamined('c', 8000, 8000),
    ]);
    expect(outcomes.map(({ number, outcome, rank }) => [number, outcome, rank])).toEqual([
      ['a', 'proposed', 1],
      ['b', 'proposed', 1],
      ['c', 'not-selected', 2],
    ]);
  });
});
