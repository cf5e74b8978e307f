import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullYears } from '../../../shared/domain/calendar/age.ts';
import { addDays, isLocalDate, weekday } from '../../../shared/domain/calendar/days.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Counts birthdays one year at a time, the naive way. */
const countBirthdays = (birth: string, on: string): number => {
  let years = 0;
  for (let year = Number(birth.slice(0, 4)) + 1; year <= Number(on.slice(0, 4)); year += 1) {
    const day = `${year}-${birth.slice(5)}`;
    const birthday = isLocalDate(day) ? day : `${year}-03-01`;
    if (birthday <= on) years += 1;
  }
  return years;
};

describe('full years', () => {
  test.each([
    ['1988-06-22', '2024-06-21', 35],
    ['1988-06-21', '2024-06-21', 36],
    ['2006-06-21', '2024-06-21', 18],
    ['2006-06-22', '2024-06-21', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['2024-06-21', '2024-06-21', 0],
    ['2024-06-22', '2024-06-21', -1],
  ])('born %s, on %s: %i', (birth, on, years) => expect(fullYears(birth, on)).toBe(years));

  test('are the birthdays one has had', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [birth, on] = a <= b ? [a, b] : [b, a];
        expect(fullYears(birth, on)).toBe(countBirthdays(birth, on));
      }),
    );
  });
});

describe('days', () => {
  test.each(['2024-02-29', '2000-02-29', '1999-12-31', '2024-04-30'])('%s exists', (day) =>
    expect(isLocalDate(day)).toBe(true),
  );
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-01',
    '2024-01-00',
    '2024-1-1',
    '',
    '0000-01-01',
  ])('%j does not', (day) => expect(isLocalDate(day)).toBe(false));

  test('adding days goes there and back, one weekday at a time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, count) => {
        const there = addDays(day, count);
        expect(isLocalDate(there)).toBe(true);
        expect(addDays(there, -count)).toBe(day);
        expect(weekday(there)).toBe((((weekday(day) + count) % 7) + 7) % 7);
      }),
    );
  });

  test('21 June 2024 was a Friday', () => expect(weekday('2024-06-21')).toBe(5));
});
