import { addDays } from '../calendar/days.ts';
import { localDate } from '../calendar/format.ts';
import { type CountedDay, noticeLastDay, type YearArrangement } from '../calendar/working-days.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';

/** What the window of a score review is counted from. */
export type WindowFacts = {
  /** The campaign's `scoreReviewWorkingDays`; 0: no review is offered. */
  readonly workingDays: number;
  /** When the marks are public, or will be; undefined while that is not fixed. */
  readonly publishedAt: Instant | undefined;
  readonly arrangements?: readonly YearArrangement[];
};

/**
 * The last day on which a score review may be asked for, to its end (24:00, Asia/Shanghai): the N-th China working day after the
 * day the marks were published. Undefined where no review is offered or the marks have no moment yet.
 */
export const lastDayToAsk = ({
  workingDays,
  publishedAt,
  arrangements,
}: WindowFacts): CountedDay | undefined =>
  workingDays === 0 || publishedAt === undefined
    ? undefined
    : noticeLastDay(publishedAt, workingDays, arrangements);

/** The first moment after the window, when it is over; undefined as `lastDayToAsk`. */
export const windowEnd = (facts: WindowFacts): Instant | undefined => {
  const last = lastDayToAsk(facts);
  return last && Date.parse(`${addDays(last.date, 1)}T00:00:00+08:00`);
};

/**
 * Whether a score review may be asked for at `now`: from the moment of publication to the end of the last day. Refusals:
 * `score-review.none`, `score-review.not-published` (facts `at` when the moment is fixed), `score-review.too-late` (facts
 * `lastDay`). Source: the campaign's setting; the plan is silent, its 六(三) gives the right to be heard.
 */
export const checkWindow = (facts: WindowFacts, now: Instant): Result<CountedDay, KnownRefusal> => {
  const { workingDays, publishedAt } = facts;
  if (workingDays === 0) return refuse('score-review.none');
  const last = lastDayToAsk(facts);
  if (last === undefined || publishedAt === undefined || now < publishedAt)
    return refuse(
      'score-review.not-published',
      publishedAt === undefined ? {} : { facts: { at: publishedAt } },
    );
  return localDate(now) <= last.date
    ? accept(last)
    : refuse('score-review.too-late', { facts: { lastDay: last.date } });
};
