import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postPlaces } from '../../../shared/domain/contracts/vacancies.ts';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import type { Candidate, Checks } from '../../../shared/domain/model/selection.ts';
import { mayFollow, withLapse } from '../../../shared/domain/selection/lapse.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';
import { aCandidate, anExamined } from '../../builders/candidate.ts';

const PASSED: Checks = { background: 'pass', medical: 'pass' };
const at = (text: string) => Date.parse(`${text}+08:00`);
const campaign = aCampaign({ interview: { ratio: 6 } });
const people = (...checks: readonly Checks[]): readonly Candidate[] =>
  checks.map((one, index) =>
    anExamined('abcdef'.charAt(index), 9000 - index * 100, 9000 - index * 100, { checks: one }),
  );
const outcomesOf = (candidates: readonly Candidate[]) => computeOutcomes(campaign, candidates);

describe('the reserve date', () => {
  test.each([
    [{ substitutes: true }, '2030-01-01T00:00:00', true],
    [{ substitutes: false }, '2024-01-01T00:00:00', false],
    [{ substitutes: true, reserveUntil: '2024-08-15' }, '2024-08-15T23:59:59.999', true],
    [{ substitutes: true, reserveUntil: '2024-08-15' }, '2024-08-16T00:00:00.000', false],
  ])('%j at %s: somebody follows: %s', (reserve, now, follows) =>
    expect(mayFollow(reserve, at(now))).toBe(follows),
  );

  test.each<[Checks, boolean]>([
    [{ withdrew: true }, true],
    [{ background: 'fail' }, true],
    [{ ...PASSED, struck: true }, true],
    [PASSED, false],
    [{ background: 'pass' }, false],
  ])('%j recorded after it lapses: %s', (checks, lapses) => {
    const reserve = { substitutes: true, reserveUntil: '2024-08-15' };
    expect(withLapse(checks, reserve, at('2024-08-16T00:00:00')).lapsed === true).toBe(lapses);
    expect(withLapse(checks, reserve, at('2024-08-15T12:00:00')).lapsed).toBeUndefined();
  });
});

describe('a place that fell vacant', () => {
  test('before it goes to the next in rank, after it stays open', () => {
    const gone: Checks = { ...PASSED, contract: 'declined' };
    expect(outcomesOf(people(gone, PASSED, PASSED)).map(({ outcome }) => outcome)).toEqual([
      'withdrawn',
      'proposed',
      'proposed',
    ]);
    expect(
      outcomesOf(people({ ...gone, lapsed: true }, PASSED, PASSED)).map(({ outcome }) => outcome),
    ).toEqual(['withdrawn', 'proposed', 'not-selected']);
  });

  test('on the internal track as well', () => {
    const internal = anInternalCampaign();
    const qualified = {
      de: 'qualified',
      neng: 'qualified',
      qin: 'qualified',
      ji: 'qualified',
      lian: 'qualified',
    } as const;
    const all = (checks: Checks) =>
      ['a', 'b', 'c'].map((number, index) =>
        aCandidate(number, {
          assessment: qualified,
          exam: 9000 - index,
          checks: index === 0 ? checks : {},
        }),
      );
    const outcomes = (checks: Checks) => computeOutcomes(internal, all(checks)).map(({ outcome }) => outcome);
    expect(outcomes({ contract: 'declined' })).toEqual(['withdrawn', 'proposed', 'proposed']);
    expect(outcomes({ contract: 'failed', lapsed: true })).toEqual([
      'contract-failed',
      'proposed',
      'not-selected',
    ]);
  });

  test('never more are proposed than there are places that have not lapsed', () => {
    const one = fc.record({
      contract: fc.constantFrom(undefined, 'declined' as const, 'failed' as const),
      lapsed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (fates) => {
        const checks = fates.map(
          ({ contract, lapsed }): Checks => ({
            ...PASSED,
            ...(contract && { contract, lapsed }),
          }),
        );
        const outcomes = outcomesOf(people(...checks));
        const reached = outcomes.filter((outcome) => outcome.reached).map(({ number }) => number);
        const lapsed = checks.filter(
          (own, index) => own.contract && own.lapsed && reached.includes('abcdef'.charAt(index)),
        ).length;
        expect(outcomes.filter(({ outcome }) => outcome === 'proposed').length + lapsed).toBeLessThanOrEqual(
          2,
        );
      }),
    );
  });
});

describe('why a place stays open', () => {
  const postOf = (
    candidates: readonly Candidate[],
    changes: Partial<typeof campaign> = {},
    places: readonly TakenPlace[] = [],
  ) => {
    const own = { ...campaign, ...changes };
    const outcomes = computeOutcomes(own, candidates);
    return postPlaces({ campaign: own, candidates, outcomes, places })[0];
  };
  const gone: Checks = { ...PASSED, contract: 'declined' };
  const equals = [anExamined('a', 9000, 9000), ...['b', 'c'].map((number) => anExamined(number, 8000, 8000))];

  test.each([
    ['nobody left', people(gone, PASSED), {}, 'nobody-left', 1],
    ['reserve over', people({ ...gone, lapsed: true }, PASSED, PASSED), {}, 'reserve-over', 1],
    ['no substitutes', people(gone, PASSED, PASSED), { substitutes: false }, 'no-substitutes', 1],
    ['a tie', equals, {}, 'tie', 1],
    ['none open', people(PASSED, PASSED), {}, undefined, 0],
    ['somebody follows', people(gone, PASSED, {}), {}, undefined, 0],
  ] as const)('%s', (_, candidates, changes, why, open) =>
    expect(postOf(candidates, changes)).toMatchObject({ open, ...(why ? { why } : {}), tied: why === 'tie' }),
  );

  test('a tie holds nothing any more once its places are given up', () => {
    const given: TakenPlace = {
      campaign: campaign.code,
      position: '01',
      key: '01-1',
      at: 0,
      by: '王主任',
      kind: 'given-up',
      places: 1,
      reason: '不再组织加试',
    };
    expect(postOf(equals, {}, [given])).toMatchObject({
      open: 1,
      givenUp: 1,
      tied: false,
      why: 'nobody-left',
    });
  });
});
