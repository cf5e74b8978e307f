import { isDossier } from '../../shared/adapters/dynamo/keys.ts';
import type { PlacedEntry } from '../../shared/domain/audit/log/order.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { readEntry } from '../../shared/ledger/entry.ts';
import type { ReadEntry } from './bundles.ts';
import type { AuditLogServices } from './services.ts';
import { applicationBeside } from './stored.ts';

/** Queries under way at a time. */
const WIDTH = 32;

/** The entries of one item among those looked at, oldest first. */
export type ItemEntries = {
  readonly item: string;
  readonly fresh: readonly ReadEntry[];
  readonly newest: ReadEntry;
};

/** Entries of a stretch by their item. */
export const byItem = (entries: readonly ReadEntry[]): readonly ItemEntries[] => {
  const groups = new Map<string, ReadEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.item);
    if (group) group.push(entry);
    else groups.set(entry.item, [entry]);
  }
  return [...groups].flatMap(([item, fresh]) => {
    const newest = fresh.at(-1);
    return newest ? [{ item, fresh, newest }] : [];
  });
};

/** Indexes of everything logged of an item, oldest first. */
export type Indexes = ReadonlyMap<string, readonly number[]>;

/** Of these items, and of the applications that those of applicants belong to; each is asked for once. */
export const indexesOf = async (
  groups: readonly ItemEntries[],
  { ledger }: AuditLogServices,
): Promise<Indexes> => {
  const items = groups.map(({ item }) => item);
  const wanted = new Set([...items, ...items.filter(isDossier).map(applicationBeside)]);
  return new Map(
    await inParallel([...wanted], WIDTH, async (item) => [item, await ledger.indexesOf(item)] as const),
  );
};

/** What was logged of these items last before the entries looked at. */
export const loggedBefore = async (
  groups: readonly ItemEntries[],
  indexes: Indexes,
  { ledger }: AuditLogServices,
): Promise<ReadonlyMap<string, PlacedEntry>> => {
  const found = await inParallel(groups, WIDTH, async ({ item, fresh: [first] }) => {
    const index = indexes.get(item)?.findLast((one) => first !== undefined && one < first.index);
    const entry = index === undefined ? undefined : await ledger.entry(index);
    const said = entry && readEntry(entry.entry);
    return entry && said ? [[item, { index: entry.index, item, at: said.at }] as const] : [];
  });
  return new Map(found.flat());
};
