import { addDays, isRealDay } from '../calendar/days.ts';
import type { LocalDate } from '../model/time.ts';

/** 四(四), 一般可一次为3年: the term a contract has unless an officer chooses another, in months. */
export const DEFAULT_MONTHS = 36;
/** 劳动合同法 19: a shorter one could have no probation; the plan knows none shorter. */
export const LEAST_MONTHS = 3;
/** Fifty years; what is longer was mistyped. */
export const MOST_MONTHS = 600;

const two = (figure: number): string => String(figure).padStart(2, '0');

/** The same day `months` later; where that month has no such day, its last one (民法典 202). Takes a real date, whole months from 0. */
export const monthsLater = (date: LocalDate, months: number): LocalDate => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const days = [31, 30, 29, 28].find((last) => isRealDay(toYear, toMonth, last)) ?? 28;
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, days))}`;
};

/**
 * The last day of a term of whole months: the day before the one it would begin again on. A term from 29 February of three years
 * ends on 28 February: in a common year the day that follows it is 1 March, as for birthdays (rules.md). Takes months from 1.
 */
export const termEnd = (startOn: LocalDate, months: number): LocalDate => {
  const same = monthsLater(startOn, months);
  const hasNoSuchDay = same.slice(8) !== startOn.slice(8);
  return hasNoSuchDay ? same : addDays(same, -1);
};

/** 劳动合同法 10: the last day on which a written contract may be signed, within one month of the first day of work. */
export const lastSigningDay = (startOn: LocalDate): LocalDate => monthsLater(startOn, 1);
