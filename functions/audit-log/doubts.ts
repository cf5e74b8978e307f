import { agrees, compareItem, type ItemBesideLog } from '../../shared/domain/audit/log/compare-item.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { readEntry } from '../../shared/ledger/entry.ts';
import type { Image } from '../../shared/ledger/leaf.ts';
import type { Checked } from './check-entries.ts';
import type { Doubt } from './progress.ts';
import type { AuditLogServices } from './services.ts';
import { storedOf } from './stored.ts';

const WIDTH = 32;

/**
 * How long a change may take from the table to the log before it counts as missing there: three times what the alarms on the way
 * allow (a ledger five minutes late rings).
 */
export const GRACE_MS = 15 * 60_000;

/**
 * What the table's stream has not told by then it never will.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html, Data retention limit
 */
const STREAM_MS = 24 * 3_600_000;

/** The moment of the newest entry: whatever changed before it has been told of, or was kept from being told. */
const loggedUntil = async ({ ledger }: AuditLogServices): Promise<Instant> => {
  const { frontier } = await ledger.state();
  const last = await (frontier.size === 0 ? undefined : ledger.entry(frontier.size - 1));
  return (last && readEntry(last.entry)?.at) ?? 0;
};

/** A log that stands still proves nothing: its reader may be late. */
const hasHadTime = ({ since }: Doubt, until: Instant, at: Instant): boolean =>
  at - since >= STREAM_MS || (at - since >= GRACE_MS && until > since);

/** What the log knows of an item beside what the table holds; the newest entry the county still has, or the one seen before. */
const besideLog = async (
  { ledger }: AuditLogServices,
  { item, index }: Pick<Doubt, 'item' | 'index'>,
  image: Image | undefined,
): Promise<ItemBesideLog> => {
  const newest = Math.max(index ?? -1, ...(await ledger.indexesOf(item)));
  const entry = newest < 0 ? undefined : await ledger.entry(newest);
  const said = entry && readEntry(entry.entry);
  const stored = storedOf(image);
  return {
    item,
    ...(entry &&
      said && {
        logged: {
          index: newest,
          type: said.type,
          digest: said.change === 'removed' ? 'removed' : entry.digest,
        },
      }),
    ...(stored && { stored: stored.digest, storedType: stored.type }),
  };
};

const doubtOf = ({ item, stored }: ItemBesideLog, index: number | undefined, since: Instant): Doubt => ({
  item,
  since,
  ...(index !== undefined && { index }),
  ...(stored !== undefined && { stored }),
});

/** Looks at doubtful items once more: settled, still within the time that a change may take, or told. */
export const settleDoubts = async (
  doubts: readonly Doubt[],
  services: AuditLogServices,
  at: Instant,
): Promise<Checked> => {
  if (doubts.length === 0) return { found: [], doubts: [] };
  const until = await loggedUntil(services);
  const images = await services.table.items(doubts.map(({ item }) => item));
  const settled = await inParallel(doubts, WIDTH, async (doubt): Promise<Checked> => {
    const beside = await besideLog(services, doubt, images.get(doubt.item));
    if (agrees(beside)) return { found: [], doubts: [] };
    // Changed again since: that is another change, with its own time to arrive.
    if (beside.stored !== doubt.stored) return { found: [], doubts: [doubtOf(beside, doubt.index, at)] };
    if (!hasHadTime(doubt, until, at)) return { found: [], doubts: [doubt] };
    const found: Found | undefined = compareItem(beside);
    return { found: found ? [found] : [], doubts: [] };
  });
  return {
    found: settled.flatMap(({ found }) => found),
    doubts: settled.flatMap((one) => one.doubts),
  };
};

/** Which of these items of the table the log does not agree with. */
export const doubtsAmong = async (
  images: ReadonlyMap<string, Image>,
  services: AuditLogServices,
  at: Instant,
): Promise<readonly Doubt[]> => {
  const doubts = await inParallel([...images], WIDTH, async ([item, image]): Promise<Doubt[]> => {
    const beside = await besideLog(services, { item }, image);
    return agrees(beside) ? [] : [doubtOf(beside, undefined, at)];
  });
  return doubts.flat();
};
