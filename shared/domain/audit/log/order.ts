import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { Instant } from '../../model/time.ts';
import { subjectOfItem } from './subject.ts';

/** An entry of the log as far as its place among the others matters. */
export type PlacedEntry = {
  readonly index: number;
  readonly item: string;
  /** When the table was changed; whole seconds on AWS. */
  readonly at: Instant;
};

const partitionOf = (item: string): string => item.slice(0, item.indexOf('|'));

/**
 * How far moments of the stream may lie behind those before them: they are approximate, whole seconds, and taken by whichever machine
 * keeps the partition. https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html
 */
export const ORDER_TOLERANCE_MS = 10_000;

const outOfOrder = (entry: PlacedEntry, before: PlacedEntry): Found => ({
  ...subjectOfItem(entry.item),
  rule: 'log.order',
  facts: `存证第 ${entry.index + 1} 条（${formatDateTime(entry.at)}）排在第 ${before.index + 1} 条（${formatDateTime(before.at)}）之后。`,
  occurrence: `${entry.index}`,
});

/**
 * What happened to one partition of the table is logged in the order in which it happened: `log.order` where it was not.
 * @param entries a stretch of the log.
 * @param before of items in it, the entry logged last before the stretch; the stream keeps the order of one item for certain.
 */
export const checkOrder = (
  entries: readonly PlacedEntry[],
  before: ReadonlyMap<string, PlacedEntry>,
): readonly Found[] => {
  const last = new Map<string, PlacedEntry>();
  return entries.flatMap((entry) => {
    const partition = partitionOf(entry.item);
    const [same, own] = [last.get(partition), before.get(entry.item)];
    const ahead = [same, own].find((one) => one !== undefined && one.at - entry.at > ORDER_TOLERANCE_MS);
    if (ahead) return [outOfOrder(entry, ahead)];
    if (same === undefined || entry.at >= same.at) last.set(partition, entry);
    return [];
  });
};

/** A record of an applicant that is logged before any application of that number: `log.order`. */
export const checkOrphan = (item: string, index: number): Found => ({
  ...subjectOfItem(item),
  rule: 'log.order',
  facts: `存证第 ${index + 1} 条（${item}）之前没有该报名号的报名记载。`,
  occurrence: `${item} ${index}`,
});
