import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalsPerHour } from '../../../shared/domain/figures/arrivals.ts';
import { balanceOf, shareOfWomen, stepsOf, sumOfBalances } from '../../../shared/domain/figures/balance.ts';
import { distributionOf } from '../../../shared/domain/figures/distribution.ts';
import type { Candidate } from '../../../shared/domain/model/selection.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';
import { aCandidate, anExamined } from '../../builders/candidate.ts';

const male = { sex: 'male' } as const;

describe('the balance at every step', () => {
  test('of open recruitment follows people as far as they come', () => {
    const campaign = aCampaign({
      positions: [{ code: '01', office: '大槐树司法所', headcount: 1 }],
      interview: { ratio: 2, pass: 60 },
    });
    const people: readonly Candidate[] = [
      anExamined('A', 9000, 9000, male),
      anExamined('B', 8000, 8000),
      anExamined('C', 7000, 7000, male),
      aCandidate('D', { review: 'refused', failed: ['open.age'] }),
      aCandidate('E', { written: 'absent' }),
    ];
    expect(balanceOf(campaign, people, computeOutcomes(campaign, people))).toEqual([
      { step: 'registered', male: 2, female: 3 },
      { step: 'admitted', male: 2, female: 2 },
      { step: 'shortlisted', male: 1, female: 1 },
      { step: 'ranked', male: 1, female: 1 },
      { step: 'proposed', male: 1, female: 0 },
    ]);
  });

  test('of internal selection has the assessment and no interview list', () => {
    const campaign = anInternalCampaign();
    const good = {
      de: 'qualified',
      neng: 'qualified',
      qin: 'qualified',
      ji: 'qualified',
      lian: 'qualified',
    } as const;
    const people = [
      aCandidate('A', { assessment: good, exam: 9000 }),
      aCandidate('B', { assessment: { ...good, ji: 'unqualified' }, exam: 8000, ...male }),
      aCandidate('C', { assessment: good, exam: 5900, ...male }),
    ];
    expect(balanceOf(campaign, people, computeOutcomes(campaign, people))).toEqual([
      { step: 'registered', male: 2, female: 1 },
      { step: 'admitted', male: 2, female: 1 },
      { step: 'qualified', male: 1, female: 1 },
      { step: 'ranked', male: 0, female: 1 },
      { step: 'proposed', male: 0, female: 1 },
    ]);
  });

  test('changes nobody’s outcome: with every sex turned, the same people come as far', () => {
    const anyPeople = fc
      .array(
        fc.record({
          written: fc.constantFrom(5900, 6000, 7000),
          interview: fc.constantFrom(6000, 7000),
          isMale: fc.boolean(),
        }),
      )
      .map((all) =>
        all.map(({ written, interview, isMale }, index) =>
          anExamined(`n${index}`, written, interview, { sex: isMale ? 'male' : 'female' }),
        ),
      );
    const campaign = aCampaign();
    fc.assert(
      fc.property(anyPeople, (people) => {
        const turned = people.map(
          (one): Candidate => ({ ...one, sex: one.sex === 'male' ? 'female' : 'male' }),
        );
        const of = (all: readonly Candidate[]) => balanceOf(campaign, all, computeOutcomes(campaign, all));
        expect(of(turned)).toEqual(
          of(people).map(({ step, male: men, female }) => ({ step, male: female, female: men })),
        );
        const totals = of(people).map((one) => one.male + one.female);
        expect(totals).toEqual([...totals].sort((a, b) => b - a));
      }),
    );
  });

  test('of a county adds up step by step, in the plan’s order', () => {
    const open = stepsOf('open').map((step) => ({ step, male: 1, female: 2 }));
    const internal = stepsOf('internal').map((step) => ({ step, male: 3, female: 0 }));
    expect(sumOfBalances([internal, open])).toEqual([
      { step: 'registered', male: 4, female: 2 },
      { step: 'admitted', male: 4, female: 2 },
      { step: 'shortlisted', male: 1, female: 2 },
      { step: 'qualified', male: 3, female: 0 },
      { step: 'ranked', male: 4, female: 2 },
      { step: 'proposed', male: 4, female: 2 },
    ]);
    expect(sumOfBalances([])).toEqual([]);
  });

  test.each([
    [0, 0, undefined],
    [1, 0, 0],
    [0, 1, 100],
    [2, 1, 33.3],
    [1, 2, 66.7],
    [1999, 1, 0.1],
  ])('%s men and %s women: %s percent women', (men, women, share) =>
    expect(shareOfWomen({ male: men, female: women })).toBe(share),
  );
});

describe('marks', () => {
  test.each([
    [0, 0],
    [999, 0],
    [1000, 1],
    [5999, 5],
    [6000, 6],
    [9999, 9],
    [10000, 9],
  ])('of %s hundredths lie in bin %s', (mark, bin) =>
    expect(distributionOf([mark]).bins.findIndex(({ count }) => count === 1)).toBe(bin),
  );

  test('absent is no mark, and the pass mark itself is not below it', () =>
    expect(distributionOf([5999, 6000, 'absent'], 60)).toMatchObject({ absent: 1, below: 1 }));

  test('without a pass mark nobody is below it', () => expect(distributionOf([0, 100]).below).toBe(0));
});

describe('applications per hour', () => {
  const HOUR = 3_600_000;
  const OPENS = Date.parse('2024-06-17T08:30:00+08:00');
  const CLOSES = Date.parse('2024-06-17T11:00:00+08:00');
  const first = OPENS - HOUR / 2;

  test('begin with the hour of opening and end with the deadline', () =>
    expect(arrivalsPerHour([OPENS - 1, OPENS, first + HOUR, CLOSES - 1, CLOSES], OPENS, CLOSES)).toEqual([
      { from: first, count: 1 },
      { from: first + HOUR, count: 1 },
      { from: first + 2 * HOUR, count: 1 },
    ]));

  test('are none where the window is none', () =>
    expect(arrivalsPerHour([OPENS], OPENS, OPENS - HOUR)).toEqual([]));
});
