import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelMark } from '../../../shared/domain/panels/panel-mark.ts';

const mark = fc.integer({ min: 0, max: 10_000 });
const marks = fc.integer({ min: 5, max: 15 }).chain((n) => fc.array(mark, { minLength: n, maxLength: n }));

describe('what a panel gives', () => {
  test.each([
    ['five', [8000, 8500, 9000, 7000, 10_000], 8500],
    ['seven, by hand: (81.5+82+83.25+84+85.1)/5 = 83.17', [8150, 8200, 8325, 8400, 8510, 7900, 9000], 8317],
    ['all equal', [7777, 7777, 7777, 7777, 7777], 7777],
    ['one highest of two equal ones is dropped', [9000, 9000, 6000, 6000, 7500], 7500],
    ['nothing', [0, 0, 0, 0, 0], 0],
    ['everything', Array(15).fill(10_000), 10_000],
    ['fifteen, by hand: 13 × 80 and two outer', [0, ...Array(13).fill(8000), 10_000], 8000],
    // Five count here: a sum of 5k + 2 hundredths lies below the half, 5k + 3 above; there is no half of fifths.
    ['seven, two fifths below', [0, 1, 1, 1, 0, 0, 0], 0],
    ['seven, three fifths above', [0, 1, 1, 1, 1, 0, 0], 1],
    // Eight members leave six: a sum of 3 hundredths is exactly half of one.
    ['eight, exactly half goes up', [0, 1, 1, 1, 1, 0, 0, 0], 1],
    ['eight, just below half stays down', [0, 1, 1, 1, 0, 0, 0, 0], 0],
  ])('%s', (_, given, expected) => expect(panelMark(given)).toBe(expected));

  test('does not depend on who sits where', () =>
    fc.assert(
      fc.property(
        marks.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([given, shuffled]) => {
          expect(panelMark(shuffled)).toBe(panelMark(given));
        },
      ),
    ));

  test('lies between the lowest and the highest, and is a whole number of hundredths', () =>
    fc.assert(
      fc.property(marks, (given) => {
        const result = panelMark(given);
        expect(Number.isInteger(result)).toBe(true);
        expect(result).toBeGreaterThanOrEqual(Math.min(...given));
        expect(result).toBeLessThanOrEqual(Math.max(...given));
      }),
    ));

  test('is within half a hundredth of the exact mean of the middle', () =>
    fc.assert(
      fc.property(marks, (given) => {
        const middle = given.toSorted((a, b) => a - b).slice(1, -1);
        const sum = middle.reduce((total, one) => total + BigInt(one), 0n);
        const twice = 2n * BigInt(panelMark(given)) * BigInt(middle.length) - 2n * sum;
        expect(twice <= BigInt(middle.length) && twice > -BigInt(middle.length)).toBe(true);
      }),
    ));

  test('one member alone cannot move it further than their neighbours', () =>
    fc.assert(
      fc.property(marks, mark, (given, outlier) => {
        const others = given.slice(1);
        const result = panelMark([outlier, ...others]);
        expect(result).toBeGreaterThanOrEqual(Math.min(...others));
        expect(result).toBeLessThanOrEqual(Math.max(...others));
      }),
    ));
});
