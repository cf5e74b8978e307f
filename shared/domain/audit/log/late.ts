import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { Instant } from '../../model/time.ts';
import type { PlacedEntry } from './order.ts';
import { subjectOfItem } from './subject.ts';

/**
 * The stream keeps a change for a day, and may keep it a little longer; twice that is longer than it ever does.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html, Data retention limit
 */
export const LATEST_MS = 48 * 3_600_000;

/** How long the log was at a moment: every entry from `size` on was appended later. */
export type SizeThen = { readonly size: number; readonly at: Instant };

/** More than there ever are while entries are published as they are appended. */
const MOST = 200;

/**
 * What is remembered of the log's length, after it was seen again: no more than entries that are not looked at yet can be held against.
 * @param walked entries that have been looked at.
 */
export const remembering = (
  before: readonly SizeThen[],
  { size, at }: SizeThen,
  walked: number,
): readonly SizeThen[] => {
  // A run that was asked for earlier and comes later is no step back in time.
  const seen = { size, at: Math.max(at, ...before.map((one) => one.at)) };
  const all = [...before.filter((one) => one.size < size), seen];
  return all.filter((_, place) => (all[place + 1]?.size ?? walked + 1) > walked).slice(0, MOST);
};

/** `log.order` for an entry that states a moment at which the stream had long forgotten it when it was appended. */
export const checkLate = (entry: PlacedEntry, sizes: readonly SizeThen[]): readonly Found[] => {
  const then = sizes.findLast(({ size }) => size <= entry.index);
  if (then === undefined || then.at - entry.at <= LATEST_MS) return [];
  return [
    {
      ...subjectOfItem(entry.item),
      rule: 'log.order',
      facts: `存证第 ${entry.index + 1} 条自述写入时间为${formatDateTime(entry.at)}，但在${formatDateTime(then.at)}以后才记入账本；变动记录最多保留一天，这个时间不可能属实。`,
      occurrence: `${entry.index} late`,
    },
  ];
};
