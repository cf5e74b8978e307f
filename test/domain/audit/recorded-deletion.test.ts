import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDeletion, isRecordedRemoval } from '../../../shared/domain/audit/log/recorded-deletion.ts';
import { countReseals } from '../../../shared/domain/audit/log/reseals.ts';
import type { Ending } from '../../../shared/domain/retention/ended-at.ts';
import { aCampaign } from '../../builders/campaign.ts';

const DAY = 86_400_000;
const ENDED = Date.parse('2024-09-02T16:00:00+08:00');
const ending: Ending = {
  campaign: aCampaign(),
  progress: {
    ...{ status: 'running', version: 9, stage: 'contract', open: false },
    log: [{ event: 'close', stage: 'contract', at: ENDED, by: 'officer01' }],
  },
};
const DUE = Date.parse('2025-03-22T00:00:00+08:00');
const digests = fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(64));
const record = (items: Record<string, string>) => ({
  deletion: { campaign: '2024-open-1', days: 200, items },
  ending,
});

describe('a removal', () => {
  test('is recorded when the record names this item with this content, and its day had come; and never else', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'REVIEW', 'CHECKS'),
        fc.option(digests, { nil: undefined }),
        fc.dictionary(fc.constantFrom('A', 'REVIEW', 'CHECKS'), digests),
        fc.integer({ min: -300 * DAY, max: 300 * DAY }),
        (sk, before, items, offset) => {
          const removed = { sk, at: DUE + offset, ...(before !== undefined && { before }) };
          const expected = before !== undefined && items[sk] === before && offset >= 0;
          expect(isRecordedRemoval(removed, record(items))).toBe(expected);
        },
      ),
    ));

  test('is not excused without a record, or by one of a campaign that is not there', () => {
    const removed = { sk: 'A', before: 'a'.repeat(64), at: DUE };
    const { deletion } = record({ A: 'a'.repeat(64) });
    expect(isRecordedRemoval(removed, undefined)).toBe(false);
    expect(isRecordedRemoval(removed, { deletion })).toBe(false);
    expect(isRecordedRemoval(removed, { deletion, ending })).toBe(true);
  });
});

test('a record is found untrue for each way in which it is', () => {
  const none: readonly string[] = [];
  const seen = { item: 'APP#0000000000A1|DELETED', at: DUE, present: none, unheard: none, hired: false };
  const faults = (changes: Partial<typeof seen>) =>
    checkDeletion(record({ A: 'a'.repeat(64) }), { ...seen, ...changes }).length;
  expect(faults({})).toBe(0);
  expect(faults({ at: DUE - 1 })).toBe(1);
  expect(faults({ present: ['A'] })).toBe(1);
  expect(faults({ unheard: ['A'] })).toBe(1);
  expect(faults({ hired: true })).toBe(1);
  expect(faults({ at: DUE - 1, present: ['A'], unheard: ['B'], hired: true })).toBe(4);
});

test('a mark accounts for one step between two contents that follow each other, and no other', () => {
  const marks = [{ from: 'a', to: 'b' }];
  expect(countReseals(['a', 'b'], marks)).toBe(1);
  expect(countReseals(['a', 'b', 'a', 'b'], marks)).toBe(1);
  expect(countReseals(['a', 'c', 'b'], marks)).toBe(0);
  expect(countReseals(['b', 'a'], marks)).toBe(0);
  expect(countReseals(['a', 'b', 'c'], [...marks, { from: 'b', to: 'c' }])).toBe(2);
});
