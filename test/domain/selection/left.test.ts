import { describe, expect, test } from 'vitest';
import type { Candidate, Checks } from '../../../shared/domain/model/selection.ts';
import type { Stage } from '../../../shared/domain/model/stage.ts';
import { stageBlockers } from '../../../shared/domain/selection/blockers.ts';
import { interviewees, interviewLists } from '../../../shared/domain/selection/interview-list.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';
import { aCandidate, anExamined } from '../../builders/candidate.ts';

const ONE = [{ code: '01', office: '大槐树司法所', headcount: 1 }];
const open = aCampaign({ positions: ONE, interview: { ratio: 2, pass: 60 } });
const internal = anInternalCampaign({ positions: ONE });
const PASSED: Checks = { background: 'pass', medical: 'pass' };
const gone = (left: Stage, checks: Checks = {}): Checks => ({ ...checks, withdrew: true, left });

/** a, b and c by falling marks; what is recorded of `a` is given. */
const three = (checks: Checks): readonly Candidate[] => [
  anExamined('a', 9000, 9000, { checks }),
  anExamined('b', 8000, 8000, { checks: PASSED }),
  anExamined('c', 7000, 7000, { checks: PASSED }),
];
const standing = (candidates: readonly Candidate[]) =>
  computeOutcomes(open, candidates).map(({ number, outcome, rank, shortlisted, reached, substitute }) =>
    [
      number,
      outcome,
      rank ?? '-',
      ...(shortlisted ? ['listed'] : []),
      ...(reached ? ['reached'] : []),
      ...(substitute ? ['substitute'] : []),
    ].join(' '),
  );

describe('whoever leaves open recruitment by themselves', () => {
  test.each<[Stage, readonly string[]]>([
    ['registration', ['a withdrawn -', 'b proposed 1 listed reached', 'c not-selected 2 listed']],
    ['review', ['a withdrawn -', 'b proposed 1 listed reached', 'c not-selected 2 listed']],
    ['written', ['a withdrawn -', 'b proposed 1 listed reached', 'c not-selected 2 listed']],
    // The list stays as it was, so c, who came third, is not called to the interview.
    ['interview', ['a withdrawn - listed', 'b proposed 1 listed reached', 'c not-shortlisted -']],
    [
      'background',
      ['a withdrawn 1 listed reached', 'b proposed 2 listed reached substitute', 'c not-shortlisted -'],
    ],
    [
      'notice',
      ['a withdrawn 1 listed reached', 'b proposed 2 listed reached substitute', 'c not-shortlisted -'],
    ],
    [
      'contract',
      ['a withdrawn 1 listed reached', 'b proposed 2 listed reached substitute', 'c not-shortlisted -'],
    ],
  ])('in the stage %s', (left, expected) => expect(standing(three(gone(left)))).toEqual(expected));

  test('without substitutes nobody follows whoever was reached', () =>
    expect(
      computeOutcomes({ ...open, substitutes: false }, three(gone('background'))).map(
        ({ outcome }) => outcome,
      ),
    ).toEqual(['withdrawn', 'not-selected', 'not-shortlisted']));

  test('below the place reached has withdrawn all the same', () =>
    expect(
      standing([anExamined('a', 9000, 9000), anExamined('b', 8000, 8000, { checks: gone('medical') })]),
    ).toEqual(['a proposed 1 listed reached', 'b withdrawn 2 listed']));

  test('leaves no tie to those who stay', () => {
    const equals = [anExamined('a', 9000, 9000), anExamined('b', 9000, 9000)];
    expect(standing(equals)).toEqual(['a tie-unresolved 1 listed', 'b tie-unresolved 1 listed']);
    const [stays, leaves] = equals;
    if (!stays || !leaves) throw new Error('two');
    expect(standing([stays, { ...leaves, checks: gone('background') }])).toEqual([
      'a proposed 1 listed reached',
      'b withdrawn 1 listed reached',
    ]);
  });

  test.each<[string, Partial<Candidate>, string]>([
    ['a refusal decided before stays one', { review: 'refused', failed: ['open.age'] }, 'ineligible'],
    ['a machine finding alone decides nothing', { review: 'pending', failed: ['open.age'] }, 'withdrawn'],
    ['nobody reviewed them', { review: 'pending' }, 'withdrawn'],
  ])('early: %s', (_case, changes, outcome) =>
    expect(computeOutcomes(open, [aCandidate('a', { ...changes, checks: gone('review') })])[0]?.outcome).toBe(
      outcome,
    ),
  );

  test.each<[string, Partial<Candidate>, string]>([
    ['below the pass mark', { written: 5000 }, 'written-below'],
    ['not on the list', { written: 6000 }, 'not-shortlisted'],
  ])('a result that came first stays: %s', (_case, changes, outcome) =>
    expect(
      computeOutcomes(open, [
        ...three(PASSED),
        aCandidate('d', { ...changes, checks: gone('interview') }),
      ]).at(-1)?.outcome,
    ).toBe(outcome),
  );

  test('is not replaced on the interview list, and not expected there', () => {
    const people = three(gone('interview'));
    expect(interviewLists(open, people)[0]?.entries.map(({ number }) => number)).toEqual(['a', 'b']);
    expect(interviewees(open, people)).toEqual(['b']);
  });

  test('needs nothing more', () =>
    expect(reachedFor(open, three(gone('background'))).map(({ number, needs }) => [number, needs])).toEqual([
      ['a', []],
      ['b', []],
    ]));
});

describe('what keeps a stage open does not wait for whoever left', () => {
  test.each<[Stage, readonly Candidate[], number]>([
    ['review', [aCandidate('a', { review: 'pending', checks: gone('review') })], 0],
    ['review', [aCandidate('a', { review: 'pending' })], 1],
    ['review', [aCandidate('a', { review: 'refused', appealing: true })], 1],
    ['review', [aCandidate('a', { review: 'refused', appealing: true, checks: gone('review') })], 0],
    ['written', [aCandidate('a', { checks: gone('written') })], 0],
    ['written', [aCandidate('a')], 1],
    ['interview', [aCandidate('a', { written: 9000, checks: gone('interview') })], 0],
    ['interview', [aCandidate('a', { written: 9000 })], 1],
  ])('%s', (stage, people, pending) => expect(stageBlockers(stage, open, people)).toBe(pending));

  test('nor an assessment or an exam of serving staff', () => {
    const left = aCandidate('a', { checks: gone('assessment') });
    expect([stageBlockers('assessment', internal, [left]), stageBlockers('exam', internal, [left])]).toEqual([
      0, 0,
    ]);
    expect(stageBlockers('assessment', internal, [aCandidate('a')])).toBe(1);
  });
});

describe('whoever leaves internal selection by themselves', () => {
  const QUALIFIED = {
    de: 'qualified',
    neng: 'qualified',
    qin: 'qualified',
    ji: 'qualified',
    lian: 'qualified',
  } as const;
  const people = (checks: Checks) => [
    aCandidate('a', { assessment: QUALIFIED, exam: 9000, checks }),
    aCandidate('b', { assessment: QUALIFIED, exam: 8000 }),
  ];
  const outcomes = (checks: Checks) =>
    computeOutcomes(internal, people(checks)).map(({ outcome, rank, substitute }) => [
      outcome,
      rank,
      substitute,
    ]);

  test.each<[Stage, readonly unknown[]]>([
    [
      'registration',
      [
        ['withdrawn', undefined, false],
        ['proposed', 1, false],
      ],
    ],
    [
      'assessment',
      [
        ['withdrawn', undefined, false],
        ['proposed', 1, false],
      ],
    ],
    [
      'exam',
      [
        ['withdrawn', undefined, false],
        ['proposed', 1, false],
      ],
    ],
    [
      'notice',
      [
        ['withdrawn', 1, false],
        ['proposed', 2, true],
      ],
    ],
  ])('in the stage %s', (left, expected) => expect(outcomes(gone(left))).toEqual(expected));
});
