import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar/days.ts';
import {
  addWorkingDays,
  isArranged,
  isWorkingDay,
  noticeLastDay,
  type YearArrangement,
} from '../../../shared/domain/calendar/working-days.ts';

const anyDay = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2024-01-01', days));
const year2027: YearArrangement = { year: 2027, holidays: ['2027-01-01'], makeUpDays: ['2027-01-03'] };

describe('a working day', () => {
  test.each([
    ['an ordinary Friday', '2024-06-21', true],
    ['an ordinary Saturday', '2024-06-22', false],
    ['an ordinary Sunday', '2024-06-23', false],
    ['the Dragon Boat Monday', '2024-06-10', false],
    ['a make-up Sunday before the Spring Festival', '2024-02-04', true],
    ['a make-up Saturday after National Day', '2024-10-12', true],
    ['a make-up Sunday after New Year 2026', '2026-01-04', true],
    ['New Year 2026', '2026-01-01', false],
    ['a Friday beyond the table, though a holiday every year', '2027-01-01', true],
  ])('%s, %s: %s', (_, day, expected) => expect(isWorkingDay(day)).toBe(expected));

  test('an arrangement given as data goes before the table and before weekends', () => {
    expect(isWorkingDay('2027-01-01', [year2027])).toBe(false);
    expect(isWorkingDay('2027-01-03', [year2027])).toBe(true);
    expect(isArranged('2027-01-03')).toBe(false);
    expect(isArranged('2027-01-03', [year2027])).toBe(true);
  });
});

describe('the last day of a notice', () => {
  test.each([
    ['2024-06-21T10:00:00+08:00', 5, '2024-06-28', false],
    ['2024-06-21T23:59:59.999+08:00', 5, '2024-06-28', false],
    ['2024-06-22T00:00:00+08:00', 5, '2024-06-28', false],
    ['2024-09-27T09:00:00+08:00', 7, '2024-10-12', false],
    ['2026-12-24T09:00:00+08:00', 5, '2026-12-31', false],
    ['2026-12-25T09:00:00+08:00', 5, '2027-01-01', true],
  ])('published %s for %i working days: %s', (iso, days, date, provisional) =>
    expect(noticeLastDay(Date.parse(iso), days)).toEqual({ date, provisional }),
  );

  test('is no longer provisional once the county added the arrangement', () =>
    expect(noticeLastDay(Date.parse('2026-12-25T09:00:00+08:00'), 5, [year2027])).toEqual({
      date: '2027-01-03',
      provisional: false,
    }));
});

describe('adding working days', () => {
  test('agrees with counting day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (day, count) => {
        const { date } = addWorkingDays(day, count);
        let passed = 0;
        for (let at = day; at < date; ) {
          at = addDays(at, 1);
          if (isWorkingDay(at)) passed += 1;
        }
        expect(passed).toBe(count);
        if (count > 0) expect(isWorkingDay(date)).toBe(true);
      }),
    );
  });

  test('none is the day itself', () =>
    expect(addWorkingDays('2024-06-22', 0)).toEqual({ date: '2024-06-22', provisional: false }));
});
