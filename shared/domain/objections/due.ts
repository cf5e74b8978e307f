import { localDate } from '../calendar/format.ts';
import { addWorkingDays, type CountedDay, type YearArrangement } from '../calendar/working-days.ts';
import type { Instant, LocalDate } from '../model/time.ts';

/**
 * Working days within which an objection is answered. Neither the plan nor the practice on record names a figure; this default
 * is the longest notice period a campaign may set (15 working days), so that an inquiry into the facts fits into it. It is the
 * same for every campaign and is set here alone.
 */
export const ANSWER_WORKING_DAYS = 15;

/** The day by whose end an objection filed at `filedAt` is to be answered; the day of filing is not counted. */
export const answerDueOn = (filedAt: Instant, arrangements: readonly YearArrangement[] = []): CountedDay =>
  addWorkingDays(localDate(filedAt), ANSWER_WORKING_DAYS, arrangements);

/** Whether the due day has passed at `now`: its last millisecond is still in time. */
export const isOverdue = (dueOn: LocalDate, now: Instant): boolean => localDate(now) > dueOn;
