import { noticeLastDay, type YearArrangement } from '../calendar/working-days.ts';
import type { Notice, NoticePerson, NoticeRow } from '../model/notice.ts';
import type { Outcome } from '../model/selection.ts';
import type { NoticeSupplement } from '../model/supplement.ts';
import type { Instant } from '../model/time.ts';
import { listedRows } from '../objections/period.ts';

export type SupplementFacts = {
  readonly notice: Notice;
  /** Supplements published so far. */
  readonly supplements: readonly NoticeSupplement[];
  /** Whoever is proposed now, as a notice published at `at` would list them. */
  readonly proposed: readonly NoticeRow[];
  readonly outcomes: readonly Outcome[];
  readonly at: Instant;
  readonly arrangements?: readonly YearArrangement[];
};

/**
 * The supplement that brings what is published up to who is proposed now, or undefined when nothing differs. Whoever is added
 * is on notice for as many working days as the notice itself, counted from the day after `at`; nobody else's period changes.
 * Source: 四(二)3 公示, rules.md 4 (递补 on the record).
 */
export const composeSupplement = (facts: SupplementFacts): NoticeSupplement | undefined => {
  const { notice, supplements, proposed, outcomes, at, arrangements } = facts;
  const listed = listedRows(notice, supplements);
  const isIn = (rows: readonly NoticePerson[], wanted: string) =>
    rows.some(({ number }) => number === wanted);
  // Nobody taken off comes back: a list read a moment too early must not bring them up again.
  const removed = new Set(supplements.flatMap((one) => one.removed.map(({ number }) => number)));
  const added = proposed.filter(({ number }) => !isIn(listed, number) && !removed.has(number));
  const gone = listed.filter(({ number }) => !isIn(proposed, number));
  if (added.length === 0 && gone.length === 0) return undefined;
  const own = noticeLastDay(at, notice.workingDays, arrangements);
  return {
    notice: notice.id,
    campaign: notice.campaign,
    version: supplements.length + 1,
    at,
    removed: gone.map(({ number, maskedName, position, office }) => {
      const why = outcomes.find((outcome) => outcome.number === number)?.outcome;
      return { number, maskedName, position, office, ...(why && { why }) };
    }),
    added,
    ...(added.length > 0 && { lastDay: own.date }),
    provisional: added.length > 0 && own.provisional,
    workingDays: notice.workingDays,
  };
};
