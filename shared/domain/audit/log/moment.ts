import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { Instant } from '../../model/time.ts';
import { itemKind } from './kinds.ts';
import { subjectOfItem } from './subject.ts';

/**
 * How far the moment an item states may lie from the moment it was written: longer than any request runs and any clock here is
 * wrong, shorter than it takes to pass off a decision as that of another day.
 */
export const TOLERANCE_MS = 15 * 60_000;

export type WrittenMoment = {
  readonly item: string;
  readonly type: string;
  /** Index of the entry in the log. */
  readonly index: number;
  /** When the table was changed, as its stream says. */
  readonly at: Instant;
  /** What the item itself says. */
  readonly claimed?: Instant;
  /** Whether it is the first entry about this item. */
  readonly first: boolean;
};

/** `record.backdated` when an item states another moment than that at which it was written. */
export const checkMoment = ({ item, type, index, at, claimed, first }: WrittenMoment): Found | undefined => {
  const { moment, label } = itemKind(type);
  const applies = moment === 'always' || (moment === 'first' && first) || (moment === 'later' && !first);
  if (!applies || claimed === undefined || Math.abs(at - claimed) <= TOLERANCE_MS) return undefined;
  return {
    ...subjectOfItem(item),
    rule: 'record.backdated',
    facts: `“${label}”（${item}）自述时间为${formatDateTime(claimed)}，实际写入时间为${formatDateTime(at)}。`,
    occurrence: `${item} ${index}`,
  };
};
