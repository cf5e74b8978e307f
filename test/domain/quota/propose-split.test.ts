import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Office } from '../../../shared/domain/model/quota.ts';
import { leastNumber, quotaRules } from '../../../shared/domain/quota/least-number.ts';
import { proposeSplit } from '../../../shared/domain/quota/propose-split.ts';
import { MOST_ASSISTANTS } from '../../../shared/domain/quota/rule.ts';
import { offices } from '../../builders/quota.ts';

const demand = fc
  .array(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 8 }),
      posts: fc.integer({ min: 0, max: 6 }),
      serving: fc.integer({ min: 0, max: 7 }),
      fengqiao: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .chain((list) => fc.tuple(fc.constant(list), fc.integer({ min: 0, max: 20 })))
  .map(([list, more]): [readonly Office[], number] => [list, leastNumber(list).least + more]);

const split = (list: readonly Office[], total: number): readonly number[] => {
  const proposed = proposeSplit(list, total);
  if (!proposed.ok) expect.fail(proposed.refusal.code);
  return proposed.value;
};

describe('the proposed split', () => {
  test.each([
    ['gives a Fengqiao office its five before all others', offices([0, 3, true], [0, 2]), 3, [2, 1]],
    ['then whoever has fewest people', offices([0, 3], [0, 1], [0, 2]), 6, [1, 3, 2]],
    ['of two alike the one with more posts', offices([2, 3], [3, 3]), 5, [2, 3]],
    ['of two alike in posts too the earlier one', offices([2, 3], [2, 3]), 5, [3, 2]],
    ['a Fengqiao office with five waits its turn', offices([0, 5, true], [0, 1]), 4, [0, 4]],
    ['and gets more once the others have caught up', offices([1, 5, true], [0, 4]), 3, [1, 2]],
    ['nothing of nothing', offices([0, 4]), 0, [0]],
  ] as const)('%s', (_, list, total, expected) => expect(split(list, total)).toEqual(expected));

  test('below the least number there is none', () => {
    const list = offices([3, 2], [4, 3, true]);
    expect(proposeSplit(list, 6)).toMatchObject({
      refusal: { code: 'quota.below-least', facts: { asked: 6, least: 7 } },
    });
    expect(proposeSplit(list, 7).ok).toBe(true);
    expect(proposeSplit([], 0)).toEqual({ ok: true, value: [] });
    expect(proposeSplit([], 1)).toMatchObject({ refusal: { code: 'quota.no-offices' } });
  });

  test.each([Number.NaN, -1, 7.5, MOST_ASSISTANTS + 1, 999_999_999])('%d is no number to split', (total) =>
    expect(proposeSplit(offices([3, 2]), total)).toMatchObject({ refusal: { code: 'quota.number' } }),
  );

  test('sums to the number, is never below zero, and satisfies every rule', () => {
    fc.assert(
      fc.property(demand, ([list, total]) => {
        const shares = split(list, total);
        expect(shares).toHaveLength(list.length);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
        expect(quotaRules.every((rule) => rule.holds(list, shares))).toBe(true);
      }),
    );
  });

  test('one more assistant takes nobody away from any office', () => {
    fc.assert(
      fc.property(demand, ([list, total]) => {
        const [before, after] = [split(list, total), split(list, total + 1)];
        const added = after.map((share, index) => share - (before[index] ?? 0));
        expect(added.toSorted()).toEqual([...Array.from({ length: list.length - 1 }, () => 0), 1]);
      }),
    );
  });

  test('leaves no office two people behind one that got more than it had to', () => {
    fc.assert(
      fc.property(demand, ([list, total]) => {
        const shares = split(list, total);
        const people = list.map((office, index) => office.serving + (shares[index] ?? 0));
        const fewest = Math.min(...people);
        for (const [index, office] of list.entries()) {
          const floor = office.fengqiao ? Math.max(0, 5 - office.serving) : 0;
          if ((shares[index] ?? 0) > floor) expect((people[index] ?? 0) - fewest).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('in another order, offices with as many posts end up with as many people', () => {
    const result = (list: readonly Office[], total: number) =>
      split(list, total)
        .map((share, index) => `${list[index]?.posts}:${(list[index]?.serving ?? 0) + share}`)
        .toSorted();
    fc.assert(
      fc.property(demand, ([list, total]) => {
        expect(result(list.toReversed(), total)).toEqual(result(list, total));
      }),
    );
  });
});
