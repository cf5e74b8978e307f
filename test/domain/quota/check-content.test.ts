import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuotaContent } from '../../../shared/domain/model/quota.ts';
import { checkContent, LONGEST_REASON } from '../../../shared/domain/quota/check-content.ts';
import { leastNumber, quotaRules } from '../../../shared/domain/quota/least-number.ts';
import { MOST_ASSISTANTS } from '../../../shared/domain/quota/rule.ts';
import { aContent, offices } from '../../builders/quota.ts';

// 甲 3 posts, 2 people; 乙 4 posts, 3 people, 枫桥式: least 7 by 1:1, and 乙 needs two.
const faultsOf = (changes: Partial<QuotaContent>): readonly string[] => {
  const checked = checkContent(aContent(changes));
  return checked.ok ? [] : checked.refusals.map(({ code, field }) => (field ? `${field} ${code}` : code));
};

describe('what a statement states', () => {
  test.each<[string, Partial<QuotaContent>, readonly string[]]>([
    ['the least number needs no reason', { total: 7, split: [4, 3] }, []],
    ['one less is refused', { total: 6, split: [3, 3] }, ['total quota.below-least']],
    ['one more needs a reason', { total: 8, split: [4, 4], reason: ' ' }, ['reason quota.reason-required']],
    ['and is taken with one', { total: 8, split: [4, 4], reason: '任务重' }, []],
    [
      'a reason of a thousand characters',
      { total: 8, split: [4, 4], reason: '长'.repeat(LONGEST_REASON) },
      [],
    ],
    [
      'and of one more',
      { total: 8, split: [4, 4], reason: '长'.repeat(LONGEST_REASON + 1) },
      ['reason quota.reason-too-long'],
    ],
    ['half a person', { total: 7.5, split: [4, 3] }, ['total quota.number', 'split quota.split-sum']],
    [
      'no number at all',
      { total: Number.NaN, split: [4, 3] },
      ['total quota.number', 'split quota.split-sum'],
    ],
    [
      'a slip of the keyboard',
      { total: MOST_ASSISTANTS + 1, split: [4, 3] },
      ['total quota.number', 'split quota.split-sum'],
    ],
    ['a Fengqiao office one short of five', { split: [6, 1] }, ['split.1 quota.split-fengqiao']],
    ['a Fengqiao office of exactly five', { split: [5, 2] }, []],
    ['another office without anybody', { split: [0, 7] }, []],
    ['a split of one less', { split: [4, 2] }, ['split quota.split-sum']],
    ['a split of one more', { split: [4, 4] }, ['split quota.split-sum']],
    ['a split below zero', { split: [-1, 8] }, ['split.0 quota.number']],
    ['a split that leaves an office out', { split: [7] }, ['split.1 quota.number']],
    ['a split with an office too many', { split: [4, 3, 0] }, ['split quota.split-sum']],
    ['no offices', { offices: [], total: 0, split: [] }, ['quota.no-offices']],
  ])('%s', (_, changes, expected) => expect(faultsOf(changes)).toEqual(expected));

  test('what is accepted satisfies every rule', () => {
    const content = fc.record({
      total: fc.integer({ min: 0, max: 16 }),
      split: fc.array(fc.integer({ min: -1, max: 9 }), { minLength: 1, maxLength: 3 }),
    });
    const list = offices([3, 2], [4, 3, true]);
    fc.assert(
      fc.property(content, ({ total, split }) => {
        const checked = checkContent(aContent({ offices: list, total, split, reason: '理由' }));
        const lawful =
          total >= leastNumber(list).least &&
          split.length === 2 &&
          split.every((share) => share >= 0) &&
          split.reduce((sum, share) => sum + share, 0) === total &&
          quotaRules.every((rule) => rule.holds(list, split));
        expect(checked.ok).toBe(lawful);
      }),
      { numRuns: 2000 },
    );
  });
});
