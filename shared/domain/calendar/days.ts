import type { LocalDate } from '../model/time.ts';

const DAY_MS = 86_400_000;
const DATE_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a year is a leap year in the Gregorian calendar. */
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * Whether year, month and day name a day of the Gregorian calendar.
 * Takes whole numbers (month 1–12, day 1–31, year from 1); years are not limited otherwise.
 */
export const isRealDay = (year: number, month: number, day: number): boolean => {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  if (month === 2) return day <= (isLeapYear(year) ? 29 : 28);
  return day <= ([4, 6, 9, 11].includes(month) ? 30 : 31);
};

/** Whether a text is a `YYYY-MM-DD` that exists in the calendar. */
export const isLocalDate = (text: string): text is LocalDate => {
  const [, year, month, day] = DATE_SHAPE.exec(text) ?? [];
  return year !== undefined && isRealDay(Number(year), Number(month), Number(day));
};

const dayNumber = (date: LocalDate): number => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY_MS;
};

const dateOfDay = (number: number): LocalDate => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The calendar day `days` after `date` (before it, when negative). Takes a real date of the years 1000–9999. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days);

/** Day of the week, 0 is Sunday. Takes a real date of the years 1000–9999. */
export const weekday = (date: LocalDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;
