import * as z from 'zod';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';

export const withAt = z.object({ at: z.string().max(40).default('') });
export const withReason = z.object({ reason: z.string().default('') });
const localMoment = z.iso.datetime({ local: true, offset: true });
/** What a browser's date and time field sends has neither seconds nor offset: it is Asia/Shanghai. */
const BARE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;

/**
 * The moment of publication as sent: `YYYY-MM-DDTHH:mm` in Asia/Shanghai or ISO 8601 with offset; undefined when none was.
 * Refusals: `notice.moment-invalid` (field `at`).
 */
export const momentOf = (
  values: Readonly<Record<string, unknown>>,
): Result<Instant | undefined, KnownRefusal> => {
  const parsed = withAt.safeParse(values);
  if (!parsed.success) return refuse('notice.moment-invalid', { field: 'at' });
  const typed = parsed.data.at.trim();
  if (typed === '') return accept(undefined);
  const bare = BARE.test(typed);
  const whole = bare && typed.length === 16 ? `${typed}:00` : typed;
  const moment = localMoment.safeParse(whole);
  const at = moment.success ? Date.parse(bare ? `${whole}+08:00` : whole) : Number.NaN;
  return Number.isNaN(at) ? refuse('notice.moment-invalid', { field: 'at' }) : accept(at);
};

/** The reason sent along, or '' when none was. */
export const reasonOf = (values: Readonly<Record<string, unknown>>): string => {
  const parsed = withReason.safeParse(values);
  return parsed.success ? parsed.data.reason : '';
};

/** The moment as typed, to be shown again. */
export const typedMoment = (values: Readonly<Record<string, unknown>>): string => {
  const parsed = withAt.safeParse(values);
  return parsed.success ? parsed.data.at : '';
};
