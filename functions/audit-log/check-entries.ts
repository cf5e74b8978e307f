import { isDossier } from '../../shared/adapters/dynamo/keys.ts';
import { agrees } from '../../shared/domain/audit/log/compare-item.ts';
import { checkHistory } from '../../shared/domain/audit/log/history.ts';
import { checkMoment } from '../../shared/domain/audit/log/moment.ts';
import { checkOrder, checkOrphan } from '../../shared/domain/audit/log/order.ts';
import { countReseals } from '../../shared/domain/audit/log/reseals.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import type { Image } from '../../shared/ledger/leaf.ts';
import type { ReadEntry } from './bundles.ts';
import { checkDeletionRecords, checkRemovals } from './deletions.ts';
import { byItem, type Indexes, type ItemEntries, indexesOf, loggedBefore } from './logged-before.ts';
import type { Doubt } from './progress.ts';
import type { AuditLogServices } from './services.ts';
import { applicationBeside, isRelisted, offerBeside, storedOf } from './stored.ts';

/** Queries under way at a time. */
const WIDTH = 32;

export type Checked = { readonly found: readonly Found[]; readonly doubts: readonly Doubt[] };

const isAgreed = ({ item, newest }: ItemEntries, image: Image | undefined): boolean => {
  const stored = storedOf(image);
  const digest = newest.change === 'removed' ? ('removed' as const) : newest.content;
  const logged = { index: newest.index, type: newest.type, digest };
  return agrees({ item, logged, ...(stored && { stored: stored.digest }) });
};

/** How often an item was only sealed anew; asked when it was written more often than its writers do. */
const resealsOf = async (
  item: string,
  indexes: readonly number[],
  { ledger, reseals }: AuditLogServices,
): Promise<number> => {
  const marks = await reseals.marksOf(item);
  if (marks.length === 0) return 0;
  const entries = await inParallel(indexes, WIDTH, (index) => ledger.entry(index));
  return countReseals(
    entries.map((entry) => entry?.digest ?? ''),
    marks,
  );
};

/** The first thing logged of an applicant is an application. */
const orphansAmong = (groups: readonly ItemEntries[], indexes: Indexes): readonly Found[] => {
  const dossiers = new Map<string, ReadEntry>();
  for (const { item, fresh } of groups) {
    const [first] = fresh;
    const application = applicationBeside(item);
    const known = dossiers.get(application);
    if (first && isDossier(item) && (known === undefined || first.index < known.index))
      dossiers.set(application, first);
  }
  return [...dossiers].flatMap(([application, first]) => {
    if (first.item === application) return [];
    const earliest = indexes.get(application)?.[0];
    return earliest !== undefined && earliest < first.index ? [] : [checkOrphan(first.item, first.index)];
  });
};

/**
 * Looks at entries of the log that are new, and at what the table holds of the same items. What the table and the log disagree on is
 * a doubt for now: the newest change may still be on its way to the log.
 */
export const checkEntries = async (
  entries: readonly ReadEntry[],
  services: AuditLogServices,
  at: Instant,
): Promise<Checked> => {
  const groups = byItem(entries);
  const known = await indexesOf(groups, services);
  const offers = groups.filter(({ item }) => isDossier(item)).map(({ item }) => offerBeside(item));
  const images = await services.table.items([...groups.map(({ item }) => item), ...offers]);
  const one = async (group: ItemEntries): Promise<Checked> => {
    const { item, fresh, newest } = group;
    const image = images.get(item);
    const agreed = isAgreed(group, image);
    const indexes = known.get(item) ?? [];
    const upToNow = indexes.filter((index) => index <= newest.index);
    const removals = fresh.filter(({ change }) => change === 'removed');
    const moments = fresh.map((entry) =>
      checkMoment({ ...entry, first: indexes[0] === undefined || entry.index === indexes[0] }),
    );
    const { type = newest.type, version = 1, digest } = storedOf(image) ?? {};
    const written = {
      ...{ item, type, version, relisted: isRelisted(images.get(offerBeside(item))) },
      // Of an item that has changed since there may be more entries than its version here says.
      entries: agreed ? upToNow.length - removals.length : 0,
    };
    const history =
      checkHistory(written) &&
      checkHistory({ ...written, resealed: await resealsOf(item, upToNow, services) });
    // A newer entry follows, here or in the next run, and is compared then.
    const superseded = indexes.some((index) => index > newest.index);
    return {
      found: [...moments, history].filter((found) => found !== undefined),
      doubts:
        agreed || superseded
          ? []
          : [{ item, since: at, index: newest.index, ...(digest !== undefined && { stored: digest }) }],
    };
  };
  const checked = await inParallel(groups, WIDTH, one);
  return {
    found: [
      ...checkOrder(entries, await loggedBefore(groups, known, services)),
      ...orphansAmong(groups, known),
      ...(await checkRemovals(entries, services)),
      ...(await checkDeletionRecords(entries, services)),
      ...checked.flatMap(({ found }) => found),
    ],
    doubts: checked.flatMap(({ doubts }) => doubts),
  };
};
