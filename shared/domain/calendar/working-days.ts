import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Instant, LocalDate } from '../model/time.ts';
import { addDays, weekday } from './days.ts';
import { localDate } from './format.ts';

/** The State Council's arrangement of one year that the built-in table does not know yet: days off and make-up days (调休). */
export type YearArrangement = {
  readonly year: number;
  readonly holidays: readonly LocalDate[];
  readonly makeUpDays: readonly LocalDate[];
};

/** A day found by counting; `provisional` when a year without a published arrangement was counted by weekdays. */
export type CountedDay = { readonly date: LocalDate; readonly provisional: boolean };

const HOLIDAYS = new Set(Object.keys(table.holidays));
const MAKE_UP_DAYS = new Set(Object.keys(table.workdays));
const KNOWN_YEARS = new Set([...HOLIDAYS].map((date) => Number(date.slice(0, 4))));

const arrangementFor = (date: LocalDate, extra: readonly YearArrangement[]): YearArrangement | undefined =>
  extra.find(({ year }) => year === Number(date.slice(0, 4)));

/**
 * Whether a day is a working day in China: weekends, holidays and make-up days by the State Council's yearly arrangement.
 * An arrangement given in `extra` goes before the built-in table for its year.
 */
export const isWorkingDay = (date: LocalDate, extra: readonly YearArrangement[] = []): boolean => {
  const given = arrangementFor(date, extra);
  if (given ? given.makeUpDays.includes(date) : MAKE_UP_DAYS.has(date)) return true;
  if (given ? given.holidays.includes(date) : HOLIDAYS.has(date)) return false;
  return weekday(date) !== 0 && weekday(date) !== 6;
};

/** Whether the arrangement of the day's year is published, in the built-in table or in `extra`. */
export const isArranged = (date: LocalDate, extra: readonly YearArrangement[] = []): boolean =>
  KNOWN_YEARS.has(Number(date.slice(0, 4))) || arrangementFor(date, extra) !== undefined;

/**
 * The `count`-th working day after `date`; `date` itself is not counted. `count` is a whole number from 0 (0: `date`).
 * Refuses nothing; a year whose arrangement is unknown is counted by weekdays and makes the result provisional.
 */
export const addWorkingDays = (
  date: LocalDate,
  count: number,
  extra: readonly YearArrangement[] = [],
): CountedDay => {
  let day = date;
  let provisional = false;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    provisional ||= !isArranged(day, extra);
    if (isWorkingDay(day, extra)) left -= 1;
  }
  return { date: day, provisional };
};

/**
 * Last day of a public notice (公示) published at `publishedAt` for `workingDays` working days; the day of publication
 * (Asia/Shanghai) is not counted. The notice runs to the end of that day.
 */
export const noticeLastDay = (
  publishedAt: Instant,
  workingDays: number,
  extra: readonly YearArrangement[] = [],
): CountedDay => addWorkingDays(localDate(publishedAt), workingDays, extra);
