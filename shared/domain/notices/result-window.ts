import { localDate } from '../calendar/format.ts';
import { noticeLastDay, type YearArrangement } from '../calendar/working-days.ts';
import type { Instant, LocalDate } from '../model/time.ts';

export type ResultWindow = {
  /** The last day on which one may act, to its end (Asia/Shanghai). */
  readonly lastDay: LocalDate;
  /** Whether that day is past at `now`; before publication nothing has begun, so nothing is over. */
  readonly over: boolean;
  /** True while a day lies beyond the published 调休 arrangements (weekdays assumed). */
  readonly provisional: boolean;
};

/**
 * For how long a published result may be appealed against or asked to be reviewed: `workingDays` China working days (0 or
 * more; 0: the day of publication itself) after the day of publication, which is not counted. Source: rules.md 4; the figure
 * is the campaign's (`appealWorkingDays`, `scoreReviewWorkingDays`), as the plan names none.
 */
export const resultWindow = (
  publishedAt: Instant,
  workingDays: number,
  now: Instant,
  arrangements: readonly YearArrangement[] = [],
): ResultWindow => {
  const { date, provisional } = noticeLastDay(publishedAt, workingDays, arrangements);
  return { lastDay: date, over: now >= publishedAt && localDate(now) > date, provisional };
};
