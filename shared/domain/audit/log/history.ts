import type { Found } from '../../model/audit.ts';
import { itemKind } from './kinds.ts';
import { subjectOfItem } from './subject.ts';

/** How often an item was written, as the log counts it. */
export type ItemHistory = {
  readonly item: string;
  readonly type: string;
  /** Entries of the log about it, removals not counted. */
  readonly entries: number;
  /** Version the table's item states; 1 where it states none. */
  readonly version: number;
  /** Whether the applicant chose another post after the opening ratio: then every record was listed anew, once (ADR 019). */
  readonly relisted: boolean;
  /** How often it was only sealed anew, by marks that are the county's own (ADR 034). */
  readonly resealed?: number;
};

/**
 * `record.rewritten` when an item was written more often than its writers ever write it: something else wrote it in between. An item
 * that is written once has one entry, one with versions as many as its version.
 */
export const checkHistory = ({
  item,
  type,
  entries,
  version,
  relisted,
  resealed = 0,
}: ItemHistory): Found | undefined => {
  const { changes, label } = itemKind(type);
  if (changes === 'free') return undefined;
  const most = (changes === 'once' ? 1 : version) + (relisted ? 1 : 0) + resealed;
  if (entries <= most) return undefined;
  return {
    ...subjectOfItem(item),
    rule: 'record.rewritten',
    facts: `“${label}”（${item}）按程序应当写入 ${most} 次，存证记载了 ${entries} 次。`,
    occurrence: `${item} ${entries}`,
  };
};

/** `record.removed`: nothing is ever deleted from the table. */
export const checkRemoval = (item: string, type: string, index: number): Found => ({
  ...subjectOfItem(item),
  rule: 'record.removed',
  facts: `存证第 ${index + 1} 条记载：${itemKind(type).label}（${item}）被删除。`,
  occurrence: `${item} ${index}`,
});
