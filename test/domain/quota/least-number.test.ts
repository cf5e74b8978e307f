import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Office, QUOTA_RULES } from '../../../shared/domain/model/quota.ts';
import { leastNumber, quotaRules } from '../../../shared/domain/quota/least-number.ts';
import { proposeSplit } from '../../../shared/domain/quota/propose-split.ts';
import { offices } from '../../builders/quota.ts';

const someOffices = fc.array(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 8 }),
    posts: fc.integer({ min: 0, max: 8 }),
    serving: fc.integer({ min: 0, max: 8 }),
    fengqiao: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);
const brokenBy = (list: readonly Office[], split: readonly number[]): readonly string[] =>
  quotaRules.filter((rule) => !rule.holds(list, split)).map(({ id }) => id);

describe('the least number', () => {
  test.each([
    ['no office', offices(), { least: 0, ratio: 0, average: 0, fengqiao: 0, binding: [] }],
    [
      'more posts than anything',
      offices([5, 4], [4, 4]),
      { least: 9, ratio: 9, average: 0, fengqiao: 0, binding: ['quota.ratio'] },
    ],
    [
      'one fewer than four on average',
      offices([1, 4], [1, 1]),
      { least: 3, ratio: 2, average: 3, fengqiao: 0, binding: ['quota.average'] },
    ],
    [
      'exactly what 1:1 gives as well',
      offices([1, 4], [2, 1]),
      { least: 3, ratio: 3, average: 3, fengqiao: 0, binding: ['quota.ratio', 'quota.average'] },
    ],
    [
      'a Fengqiao office of four',
      offices([0, 4, true]),
      { least: 1, ratio: 0, average: 0, fengqiao: 1, binding: ['quota.fengqiao'] },
    ],
    [
      'a Fengqiao office of five',
      offices([0, 5, true]),
      { least: 0, ratio: 0, average: -1, fengqiao: 0, binding: [] },
    ],
    [
      'a Fengqiao office of six does not lend its sixth',
      offices([0, 6, true], [0, 3, true]),
      { least: 2, ratio: 0, average: -1, fengqiao: 2, binding: ['quota.fengqiao'] },
    ],
    [
      'an empty office counts as one',
      offices([0, 0]),
      { least: 4, ratio: 0, average: 4, fengqiao: 0, binding: ['quota.average'] },
    ],
    [
      'all three alike',
      offices([1, 4, true], [0, 3]),
      { least: 1, ratio: 1, average: 1, fengqiao: 1, binding: [...QUOTA_RULES] },
    ],
    [
      'more people than anything asks for',
      offices([0, 9]),
      { least: 0, ratio: 0, average: -5, fengqiao: 0, binding: [] },
    ],
  ] as const)('%s', (_, list, expected) => expect(leastNumber(list)).toEqual(expected));

  test('is enough: a split of it satisfies every rule; one less never does', () => {
    fc.assert(
      fc.property(someOffices, (list) => {
        const { least } = leastNumber(list);
        const split = proposeSplit(list, least);
        expect(split.ok && brokenBy(list, split.value)).toEqual([]);
        if (least === 0) return;
        // Whatever way one assistant fewer is spread, some rule is broken: here, away from each office in turn.
        for (const index of list.keys()) {
          const fewer = (split.ok ? split.value : []).map(
            (count, place) => count - (place === index ? 1 : 0),
          );
          if (fewer.every((count) => count >= 0)) expect(brokenBy(list, fewer)).not.toEqual([]);
        }
      }),
    );
  });

  test('binds exactly where a rule asks for the least number itself', () => {
    fc.assert(
      fc.property(someOffices, (list) => {
        const { least, binding } = leastNumber(list);
        expect(least).toBeGreaterThanOrEqual(0);
        expect(binding.length > 0).toBe(least > 0);
        for (const rule of quotaRules) {
          expect(rule.least(list)).toBeLessThanOrEqual(least);
          expect(binding.includes(rule.id)).toBe(least > 0 && rule.least(list) === least);
        }
      }),
    );
  });

  test('does not depend on the order of the offices', () => {
    fc.assert(
      fc.property(someOffices, (list) => {
        expect(leastNumber(list.toReversed())).toEqual(leastNumber(list));
      }),
    );
  });
});
