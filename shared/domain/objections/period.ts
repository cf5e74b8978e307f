import { localDate } from '../calendar/format.ts';
import type { Notice, NoticePerson } from '../model/notice.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { NoticeSupplement } from '../model/supplement.ts';
import type { Instant, LocalDate } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';

/** Everybody a notice lists now: its own rows and those its supplements added, without those they removed. */
export const listedRows = (
  notice: Notice,
  supplements: readonly NoticeSupplement[],
): readonly NoticePerson[] => {
  const removed = new Set(supplements.flatMap((one) => one.removed.map(({ number }) => number)));
  const own: readonly NoticePerson[] = notice.rows;
  return [...own, ...supplements.flatMap(({ added }) => added)].filter(({ number }) => !removed.has(number));
};

/** When a notice with its supplements may be objected to at the latest, in all. */
export const lastDayOfAll = (notice: Notice, supplements: readonly NoticeSupplement[]): LocalDate =>
  supplements.reduce((last, { lastDay = '' }) => (lastDay > last ? lastDay : last), notice.lastDay);

/** The last day of one person's notice period: of the supplement that added them, or of the notice itself; for nobody, of all. */
export const lastDayFor = (
  number: string | undefined,
  notice: Notice,
  supplements: readonly NoticeSupplement[],
): LocalDate => {
  if (number === undefined) return lastDayOfAll(notice, supplements);
  const own = supplements.findLast(({ added }) => added.some((row) => row.number === number));
  return own?.lastDay ?? notice.lastDay;
};

/**
 * Whether the notice period admits an objection at `now`: from the moment of publication to the end of the last day
 * (Asia/Shanghai). Takes the application number it is about, or undefined when it names nobody.
 * Refusals: `objection.not-open` (facts.at), `objection.period-over` (facts.lastDay). Source: 四(二)3 公示.
 */
export const checkObjectionPeriod = (
  notice: Notice,
  supplements: readonly NoticeSupplement[],
  concerns: string | undefined,
  now: Instant,
): Result<true, KnownRefusal> => {
  if (now < notice.publishedAt) return refuse('objection.not-open', { facts: { at: notice.publishedAt } });
  const lastDay = lastDayFor(concerns, notice, supplements);
  return localDate(now) > lastDay ? refuse('objection.period-over', { facts: { lastDay } }) : accept(true);
};
