import { formatDate, localDate } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { Deletion } from '../../model/deletion.ts';
import type { Instant } from '../../model/time.ts';
import { mayBeDeleted } from '../../retention/deletion-due.ts';
import type { Ending } from '../../retention/ended-at.ts';
import { subjectOfItem } from './subject.ts';

/** A deletion record as an audit reads it, and what the campaign it names says of its own end; undefined when there is no such campaign. */
export type DeletionOnRecord = {
  readonly deletion: Pick<Deletion, 'campaign' | 'days' | 'items'>;
  readonly ending?: Ending;
};

/** Whether the time of keeping that a record names was over at a moment, and no shorter than any county may choose. */
const wasDue = ({ deletion: { days }, ending }: DeletionOnRecord, at: Instant): boolean =>
  ending !== undefined && mayBeDeleted(ending, days, localDate(at));

export type RemovedItem = {
  /** Sort key of what was removed. */
  readonly sk: string;
  /** Digest of its content as it was logged last. */
  readonly before?: string;
  /** When it was removed, as the table's stream says. */
  readonly at: Instant;
};

/** Whether a removal is exactly what a record beside it says: this item, with this content, after its time of keeping was over. */
export const isRecordedRemoval = (removed: RemovedItem, record: DeletionOnRecord | undefined): boolean => {
  if (record === undefined || removed.before === undefined) return false;
  const { items } = record.deletion;
  return (
    Object.hasOwn(items, removed.sk) && items[removed.sk] === removed.before && wasDue(record, removed.at)
  );
};

/** What is to be seen of the items a deletion record names. */
export type SeenBesideRecord = {
  /** Key of the record, `pk|sk`. */
  readonly item: string;
  /** When the record was written, as the table's stream says. */
  readonly at: Instant;
  /** Sort keys of items that the record names and that are there. */
  readonly present: readonly string[];
  /** Sort keys of items that the record names and the log never heard of. */
  readonly unheard: readonly string[];
  /** Whether it is about somebody who was hired, by the county's own book of places. */
  readonly hired: boolean;
};

/** `deletion.untrue`: a record says that something was deleted which is there, never was, or was not to be deleted. */
export const checkDeletion = (record: DeletionOnRecord, seen: SeenBesideRecord): readonly Found[] => {
  const faults = [
    ...(wasDue(record, seen.at)
      ? []
      : [`写入时（${formatDate(localDate(seen.at))}）保存期限没有届满，或者没有记载的招聘`]),
    ...(seen.hired ? ['记载删除的是已聘用人员的材料'] : []),
    ...(seen.present.length > 0 ? [`记载已删除的材料还有 ${seen.present.length} 项在系统里`] : []),
    ...(seen.unheard.length > 0 ? [`记载已删除的材料有 ${seen.unheard.length} 项存证从未记载`] : []),
  ];
  return faults.map((fault) => ({
    ...subjectOfItem(seen.item),
    rule: 'deletion.untrue',
    facts: `删除记录（${seen.item}）与实际不符：${fault}。`,
    occurrence: `${seen.item} ${fault}`,
  }));
};
