import type { Instant } from '../model/time.ts';
import { formatDate, formatDateTime, localDate } from './format.ts';

/** A moment before which something has to be done, as people read it: midnight is the end of the day before, 2024年6月26日 24:00. */
export const formatEnd = (instant: Instant): string => {
  const text = formatDateTime(instant);
  return text.endsWith(' 00:00') ? `${formatDate(localDate(instant - 1))} 24:00` : text;
};
