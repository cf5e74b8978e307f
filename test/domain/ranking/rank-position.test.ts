import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ranked, rankPosition } from '../../../shared/domain/ranking/rank-position.ts';

const person = (number: string, written: number, interview: number, preferred = false): Ranked => ({
  number,
  written,
  interview,
  preferred,
});

const ranksOf = (
  people: readonly Ranked[],
  weight = 50,
  tieBreak: readonly ('written' | 'interview')[] = [],
) => Object.fromEntries(rankPosition(people, weight, tieBreak).map(({ number, rank }) => [number, rank]));

const tiesOf = (people: readonly Ranked[], tieBreak: readonly ('written' | 'interview')[]) =>
  Object.fromEntries(rankPosition(people, 50, tieBreak).map(({ number, tie }) => [number, tie]));

describe('ranking a position', () => {
  test('the higher final mark goes first, preference or not', () =>
    expect(ranksOf([person('a', 7000, 7000, true), person('b', 7001, 7001)])).toEqual({ a: 2, b: 1 }));

  test('marks that round to the same final are equal', () =>
    expect(ranksOf([person('a', 7001, 7000), person('b', 7001, 7001)])).toEqual({ a: 1, b: 1 }));

  test('at equal finals the preferred goes first', () =>
    expect(tiesOf([person('a', 7000, 7200), person('b', 7100, 7100, true)], [])).toEqual({
      a: 'open.preference',
      b: 'open.preference',
    }));

  test('two preferred are still equal', () =>
    expect(
      ranksOf([person('a', 7100, 7100, true), person('b', 7100, 7100, true), person('c', 7000, 7000)]),
    ).toEqual({
      a: 1,
      b: 1,
      c: 3,
    }));

  test.each([
    [['written'], { a: 2, b: 1 }],
    [['interview'], { a: 1, b: 2 }],
    [['interview', 'written'], { a: 1, b: 2 }],
    [[], { a: 1, b: 1 }],
  ] as const)('then the list %j decides', (tieBreak, ranks) =>
    expect(ranksOf([person('a', 7000, 7200), person('b', 7200, 7000)], 50, tieBreak)).toEqual(ranks),
  );

  test('preference goes before the list', () =>
    expect(ranksOf([person('a', 7000, 7200, true), person('b', 7200, 7000)], 50, ['written'])).toEqual({
      a: 1,
      b: 2,
    }));

  test('says which rule settled each place, and which ties stay', () => {
    const people = [
      person('a', 7100, 7100, true),
      person('b', 7200, 7000),
      person('c', 7000, 7200),
      person('d', 7000, 7200),
      person('e', 6000, 6000),
    ];
    expect(tiesOf(people, ['written'])).toEqual({
      a: 'open.preference',
      b: 'written',
      c: 'unresolved',
      d: 'unresolved',
      e: undefined,
    });
  });
});

const anyPeople = fc
  .array(
    fc.record({
      written: fc.integer({ min: 7000, max: 7006 }),
      interview: fc.integer({ min: 7000, max: 7006 }),
      preferred: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((people) => people.map((one, index) => ({ ...one, number: `n${index}` })));
const anyTieBreak = fc.constantFrom<readonly ('written' | 'interview')[]>(
  [],
  ['written'],
  ['interview', 'written'],
);

describe('any ranking', () => {
  test('never puts a lower final above a higher one, and counts 1, 1, 3', () => {
    fc.assert(
      fc.property(anyPeople, anyTieBreak, fc.integer({ min: 0, max: 100 }), (people, tieBreak, weight) => {
        const standings = rankPosition(people, weight, tieBreak);
        for (const one of standings) {
          const above = standings.filter(({ rank }) => rank < one.rank);
          expect(one.rank).toBe(above.length + 1);
          expect(above.every(({ final }) => final >= one.final)).toBe(true);
        }
      }),
    );
  });

  test('does not depend on the order of people or on their numbers', () => {
    fc.assert(
      fc.property(anyPeople, anyTieBreak, fc.infiniteStream(fc.nat()), (people, tieBreak, random) => {
        const names = new Map(people.map(({ number }) => [number, `${random.next().value}-${number}`]));
        const renamed = people.map((one) => ({ ...one, number: names.get(one.number) ?? '' })).reverse();
        const after = ranksOf(renamed, 50, tieBreak);
        for (const [number, rank] of Object.entries(ranksOf(people, 50, tieBreak)))
          expect(after[names.get(number) ?? '']).toBe(rank);
      }),
    );
  });
});
