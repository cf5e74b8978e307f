import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortlist } from '../../../shared/domain/ranking/shortlist.ts';

const entrants = (...marks: number[]) => marks.map((written, index) => ({ number: String(index), written }));

describe('the interview list', () => {
  test.each([
    ['nobody', [], 3, undefined, 0],
    ['fewer than places', [7000, 6000], 3, 6000, 2],
    ['as many as places', [7000, 6000, 6500], 3, 6000, 3],
    ['one too many', [7000, 6000, 6500, 6100], 3, 6100, 3],
    ['everyone equal to the last one', [7000, 6100, 6500, 6100, 6100], 3, 6100, 5],
    ['equals just below the cut stay out', [7000, 6500, 6100, 6000, 6000], 3, 6100, 3],
    ['all equal', [6000, 6000, 6000], 1, 6000, 3],
  ])('%s', (_, marks, places, cut, size) => {
    const list = shortlist(entrants(...marks), places);
    expect(list.cut).toBe(cut);
    expect(list.numbers.size).toBe(size);
  });

  test('leaves out nobody who is as good as somebody on it', () => {
    const people = fc.array(fc.integer({ min: 6000, max: 6020 }), { maxLength: 40 });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 12 }), (marks, places) => {
        const list = shortlist(entrants(...marks), places);
        const better = (mark: number) => marks.filter((other) => other > mark).length;
        for (const { number, written } of entrants(...marks))
          expect(list.numbers.has(number)).toBe(better(written) < places);
      }),
    );
  });
});
