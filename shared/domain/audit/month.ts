import { localDate } from '../calendar/format.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const SHANGHAI = '+08:00';

/** A calendar month in Asia/Shanghai, `from` included and `until` not. */
export type Month = { readonly name: string; readonly from: Instant; readonly until: Instant };

const startOf = (year: number, month: number): Instant =>
  Date.parse(`${year}-${String(month).padStart(2, '0')}-01T00:00:00${SHANGHAI}`);

/** The month of a moment, `YYYY-MM`. */
export const monthOf = (at: Instant): string => localDate(at).slice(0, 7);

/**
 * The month that `text` names; '' for that of `now`. Refusals: `audit.month-malformed`, `audit.month-ahead` when it has not begun.
 */
export const readMonth = (text: string, now: Instant): Result<Month, KnownRefusal> => {
  const name = text.trim() === '' ? monthOf(now) : text.trim();
  const [, year = '', month = ''] = MONTH.exec(name) ?? [];
  if (year < '2000') return refuse('audit.month-malformed', { field: 'month' });
  const [inYear, nth] = [Number(year), Number(month)];
  const from = startOf(inYear, nth);
  if (from > now) return refuse('audit.month-ahead', { field: 'month' });
  return accept({ name, from, until: nth === 12 ? startOf(inYear + 1, 1) : startOf(inYear, nth + 1) });
};

/** The month before or after, `YYYY-MM`. */
export const monthBefore = ({ from }: Month): string => monthOf(from - 1);
export const monthAfter = ({ until }: Month): string => monthOf(until);

/** A month as people read it: 2024年6月. */
export const formatMonth = ({ name }: Month): string => {
  const [year, month] = name.split('-').map(Number);
  return `${year}年${month}月`;
};
