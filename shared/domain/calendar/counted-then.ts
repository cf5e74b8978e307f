import type { YearArrangement } from './working-days.ts';

const byWeekdays = (year: number): YearArrangement => ({ year, holidays: [], makeUpDays: [] });

/**
 * The calendars that somebody may have counted with in this year before the State Council's arrangement of the year after, or of the year
 * itself, was known here: what was counted then was right then, whatever became known since.
 */
export const calendarsBefore = (year: number): readonly (readonly YearArrangement[])[] => [
  [byWeekdays(year + 1)],
  [byWeekdays(year), byWeekdays(year + 1)],
];
