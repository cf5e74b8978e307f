import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finalMark } from '../../../shared/domain/ranking/final-mark.ts';
import { formatMark, parseMark, toHundredths } from '../../../shared/domain/ranking/mark.ts';

const hundredths = fc.integer({ min: 0, max: 10_000 });

describe('a mark', () => {
  test.each([
    ['60', 6000],
    ['80.1', 8010],
    ['80.10', 8010],
    ['0', 0],
    ['0.01', 1],
    ['100', 10_000],
    ['100.00', 10_000],
    ['absent', 'absent'],
    ['缺考', 'absent'],
  ])('%s is read', (text, value) => expect(parseMark(text)).toEqual({ ok: true, value }));

  test.each([
    ['', 'scores.malformed'],
    ['sixty', 'scores.malformed'],
    ['6e1', 'scores.malformed'],
    ['60.', 'scores.malformed'],
    ['.5', 'scores.malformed'],
    [' 60', 'scores.malformed'],
    ['６０', 'scores.malformed'],
    ['60.125', 'scores.decimals'],
    ['60.000', 'scores.decimals'],
    ['100.01', 'scores.out-of-range'],
    ['101', 'scores.out-of-range'],
    ['-1', 'scores.out-of-range'],
    ['-0.01', 'scores.out-of-range'],
    ['99999999999999999999', 'scores.out-of-range'],
  ])('%j is refused as %s', (text, code) =>
    expect(parseMark(text)).toMatchObject({ ok: false, refusal: { code } }),
  );

  test('is printed with two decimals and reads back the same', () => {
    fc.assert(
      fc.property(hundredths, (mark) => {
        expect(formatMark(mark)).toMatch(/^\d{1,3}\.\d{2}$/);
        expect(parseMark(formatMark(mark))).toEqual({ ok: true, value: mark });
        expect(toHundredths(Number(formatMark(mark)))).toBe(mark);
      }),
    );
  });
});

describe('the final mark', () => {
  test.each([
    [9492, 8723, 50, 910_750, 9108],
    [9492, 8722, 50, 910_700, 9107],
    [9135, 9015, 50, 907_500, 9075],
    [8000, 7001, 60, 760_040, 7600],
    [6001, 6000, 49, 600_049, 6000],
    [6001, 6000, 50, 600_050, 6001],
    [6001, 6000, 51, 600_051, 6001],
    [7000, 9000, 100, 700_000, 7000],
    [7000, 9000, 0, 900_000, 9000],
  ])('%i and %i at %i %% are %i, rounded %i', (written, interview, weight, exact, rounded) =>
    expect(finalMark(written, interview, weight)).toEqual({ exact, rounded }),
  );

  test('is half up of the exact fraction', () => {
    fc.assert(
      fc.property(hundredths, hundredths, fc.integer({ min: 0, max: 100 }), (written, interview, weight) => {
        const sum = BigInt(written) * BigInt(weight) + BigInt(interview) * BigInt(100 - weight);
        const [whole, rest] = [sum / 100n, sum % 100n];
        const { exact, rounded } = finalMark(written, interview, weight);
        expect(BigInt(exact)).toBe(sum);
        expect(BigInt(rounded)).toBe(2n * rest >= 100n ? whole + 1n : whole);
      }),
    );
  });
});
