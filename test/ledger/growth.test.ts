import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthBetween } from '../../shared/ledger/growth.ts';
import { growthText } from '../../shared/ledger/growth-text.ts';
import { aLogKey, aSmallLog, sha256 } from '../builders/small-log.ts';

const key = aLogKey();
const sizes = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 250, max: 600 }));

describe('a log that is held against an earlier checkpoint', () => {
  test('has grown from it, whatever the two sizes', () =>
    fc.assert(
      fc.asyncProperty(sizes, sizes, async (one, other) => {
        const [before, now] = [aSmallLog(Math.min(one, other), key), aSmallLog(Math.max(one, other), key)];
        expect(await growthBetween(before.state, now.state, now.read, sha256)).toBe('grown');
      }),
      { numRuns: 25, seed: 141002 },
    ));

  test('is forked when any one earlier entry is another', () =>
    fc.assert(
      fc.asyncProperty(sizes, fc.nat(50), fc.nat(), async (size, more, at) => {
        const before = aSmallLog(size, key);
        const now = aSmallLog(size + more, key, 'another', at % size);
        expect(await growthBetween(before.state, now.state, now.read, sha256)).toBe('forked');
      }),
      { numRuns: 25, seed: 141002 },
    ));

  test('is shorter when it has fewer entries, were it by one', async () => {
    const [before, now] = [aSmallLog(9, key), aSmallLog(8, key)];
    expect(await growthBetween(before.state, now.state, now.read, sha256)).toBe('shorter');
  });

  test('begins with an empty one', async () => {
    const [before, now] = [aSmallLog(0, key), aSmallLog(8, key)];
    expect(await growthBetween(before.state, now.state, now.read, sha256)).toBe('grown');
  });

  test('is damaged when its files are not those of its checkpoint, and unknown when they are missing', async () => {
    const [before, now, other] = [aSmallLog(5, key), aSmallLog(8, key), aSmallLog(8, key, 'another', 6)];
    expect(await growthBetween(before.state, now.state, other.read, sha256)).toBe('damaged');
    await expect(growthBetween(before.state, now.state, async () => undefined, sha256)).rejects.toThrow(
      'no tile',
    );
  });

  test('each is said in its own words', () => {
    const [before, now] = [aSmallLog(5, key).state, aSmallLog(8, key).state];
    const texts = (['grown', 'forked', 'shorter', 'damaged'] as const).map((one) =>
      growthText(one, '证明的检查点', before, now),
    );
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(text).toMatch(/8 条/);
    expect(growthText('grown', '证明的检查点', now, now)).toBe(
      '证明的检查点（8 条）就是账本最新的检查点（8 条）',
    );
  });
});
