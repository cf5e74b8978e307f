import type { Instant, LocalDate } from '../model/time.ts';

/** Asia/Shanghai has kept UTC+8 without summer time since 1992; every moment here is later. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const shanghaiClock = (instant: Instant): string => new Date(instant + SHANGHAI_OFFSET_MS).toISOString();

/** The calendar day of a moment in Asia/Shanghai, `YYYY-MM-DD`. */
export const localDate = (instant: Instant): LocalDate => shanghaiClock(instant).slice(0, 10);

/** A day as people read it: 2024年6月21日. Takes `YYYY-MM-DD`. */
export const formatDate = (date: LocalDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** A moment as people read it, in Asia/Shanghai to the minute (seconds are cut off): 2024年6月21日 18:00. */
export const formatDateTime = (instant: Instant): string =>
  `${formatDate(localDate(instant))} ${shanghaiClock(instant).slice(11, 16)}`;
