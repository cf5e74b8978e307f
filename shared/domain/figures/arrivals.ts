import type { Instant } from '../model/time.ts';

/** How many applications came in the hour that begins at `from`. */
export type Hour = { readonly from: Instant; readonly count: number };

const HOUR = 3_600_000;

/**
 * Applications per hour from the opening of registration to its end, hours without any included; an hour begins where the clock's
 * does. Takes moments of submission; any outside the window are left out. At most as many hours as the window has.
 */
export const arrivalsPerHour = (
  submitted: readonly Instant[],
  opens: Instant,
  closes: Instant,
): readonly Hour[] => {
  const first = Math.floor(opens / HOUR);
  const hours = Math.max(0, Math.ceil(closes / HOUR) - first);
  const counts = new Map<number, number>();
  for (const at of submitted) {
    if (at < opens || at >= closes) continue;
    const hour = Math.floor(at / HOUR);
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  return Array.from({ length: hours }, (_, index) => ({
    from: (first + index) * HOUR,
    count: counts.get(first + index) ?? 0,
  }));
};
