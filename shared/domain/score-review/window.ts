import type { YearArrangement } from '../calendar/working-days.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import { type ResultWindow, resultWindow } from '../notices/result-window.ts';
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
 * Until when a score review may be asked for, to the end of its last day: resultWindow of the marks' publication. Undefined where
 * no review is offered or the marks have no moment yet.
 */
export const windowAt = (
  { workingDays, publishedAt, arrangements }: WindowFacts,
  now: Instant,
): ResultWindow | undefined =>
  workingDays === 0 || publishedAt === undefined
    ? undefined
    : resultWindow(publishedAt, workingDays, now, arrangements);

/**
 * Whether a score review may be asked for at `now`: from the moment of publication to the end of the last day. Refusals:
 * `score-review.none`, `score-review.not-published` (facts `at` when the moment is fixed), `score-review.too-late` (facts
 * `lastDay`). Source: the campaign's setting; the plan is silent, its 六(三) gives the right to be heard.
 */
export const checkWindow = (facts: WindowFacts, now: Instant): Result<ResultWindow, KnownRefusal> => {
  const { workingDays, publishedAt } = facts;
  if (workingDays === 0) return refuse('score-review.none');
  const window = windowAt(facts, now);
  if (window === undefined || publishedAt === undefined || now < publishedAt)
    return refuse(
      'score-review.not-published',
      publishedAt === undefined ? {} : { facts: { at: publishedAt } },
    );
  return window.over
    ? refuse('score-review.too-late', { facts: { lastDay: window.lastDay } })
    : accept(window);
};
