import * as z from 'zod';
import {
  campaignKey,
  DELETED,
  deletionKey,
  keyOfItem,
  numberIn,
  placeKey,
} from '../../shared/adapters/dynamo/keys.ts';
import { unlessUnreadable } from '../../shared/adapters/dynamo/unreadable.ts';
import { checkRemoval } from '../../shared/domain/audit/log/history.ts';
import {
  checkDeletion,
  type DeletionOnRecord,
  isRecordedRemoval,
} from '../../shared/domain/audit/log/recorded-deletion.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import type { Image } from '../../shared/ledger/leaf.ts';
import type { ReadEntry } from './bundles.ts';
import type { AuditLogServices } from './services.ts';

/** Queries under way at a time. */
const WIDTH = 16;

const text = () => z.object({ S: z.string() }).transform(({ S }) => S);
const terms = () => ({ campaign: text(), days: z.object({ N: z.coerce.number() }).transform(({ N }) => N) });

const ofPartition = z.lazy(() =>
  z.object({
    ...terms(),
    items: z.object({ M: z.record(z.string(), text()) }).transform(({ M }) => M),
  }),
);
const ofCampaign = z.lazy(() =>
  z
    .object({ deletion: z.object({ M: z.object(terms()) }) })
    .transform(({ deletion: { M } }) => ({ ...M, items: {} })),
);

/** Kinds of items that say something was deleted. */
const RECORD_TYPES = ['deletion', 'campaign-deletion'];

const recordIn = (image: Image | undefined): DeletionOnRecord['deletion'] | undefined =>
  ofPartition.safeParse(image).data ?? ofCampaign.safeParse(image).data;

/** Key of the record of what was deleted where an item lies. */
const recordBeside = (item: string): string => {
  const { pk, sk } = deletionKey(keyOfItem(item).pk);
  return `${pk}|${sk}`;
};

/** Records with the end of the campaign each names; a campaign is read once. */
const recordsOf = async (items: readonly string[], { table, campaigns }: AuditLogServices) => {
  const images = await table.items(items);
  const records = new Map([...images].map(([item, image]) => [item, recordIn(image)]));
  const codes = [...new Set([...records.values()].flatMap((record) => record?.campaign ?? []))];
  const endings = new Map(
    await inParallel(codes, WIDTH, async (code) => {
      const ending = await unlessUnreadable(campaignKey(code), () => campaigns.find(code));
      return [code, ending] as const;
    }),
  );
  return (item: string): DeletionOnRecord | undefined => {
    const deletion = records.get(item);
    const ending = deletion && endings.get(deletion.campaign);
    return deletion && { deletion, ...(ending && { ending }) };
  };
};

/** Digest of an item as it was logged last before it was removed. */
const digestBefore = async ({ item, index }: ReadEntry, { ledger }: AuditLogServices) => {
  const earlier = (await ledger.indexesOf(item)).findLast((one) => one < index);
  return earlier === undefined ? undefined : (await ledger.entry(earlier))?.digest;
};

/** `record.removed` for everything removed that no deletion record beside it accounts for. */
export const checkRemovals = async (
  entries: readonly ReadEntry[],
  services: AuditLogServices,
): Promise<readonly Found[]> => {
  const removals = entries.filter(({ change }) => change === 'removed');
  if (removals.length === 0) return [];
  const recordOf = await recordsOf([...new Set(removals.map(({ item }) => recordBeside(item)))], services);
  const found = await inParallel(removals, WIDTH, async (entry) => {
    const record = recordOf(recordBeside(entry.item));
    const before = record && (await digestBefore(entry, services));
    const removed = { sk: keyOfItem(entry.item).sk, at: entry.at, ...(before !== undefined && { before }) };
    return isRecordedRemoval(removed, record) ? [] : [checkRemoval(entry.item, entry.type, entry.index)];
  });
  return found.flat();
};

/** What the table and the log have of the items that a record says were deleted. */
const besideRecord = async (
  { item, at }: ReadEntry,
  { deletion: { campaign, items } }: DeletionOnRecord,
  { table, ledger }: AuditLogServices,
) => {
  const { pk } = keyOfItem(item);
  const named = Object.keys(items).map((sk) => ({ sk, key: `${pk}|${sk}` }));
  const place = placeKey(campaign, numberIn(pk));
  const placed = `${place.pk}|${place.sk}`;
  const stored = await table.items([...named.map(({ key }) => key), placed]);
  const logged = await inParallel(named, WIDTH, ({ key }) => ledger.indexesOf(key));
  return {
    item,
    at,
    present: named.filter(({ key }) => stored.has(key)).map(({ sk }) => sk),
    unheard: named.filter((_, place) => logged[place]?.length === 0).map(({ sk }) => sk),
    hired: stored.get(placed)?.kind?.S === 'filled',
  };
};

const spoiled = (item: string): DeletionOnRecord => ({
  deletion: { campaign: '', days: 0, items: { [DELETED]: item } },
});

/** `deletion.untrue` for every new deletion record that does not say what happened; one that was spoiled since says nothing true. */
export const checkDeletionRecords = async (
  entries: readonly ReadEntry[],
  services: AuditLogServices,
): Promise<readonly Found[]> => {
  const told = entries.filter(({ type, change }) => change === 'put' && RECORD_TYPES.includes(type));
  if (told.length === 0) return [];
  const recordOf = await recordsOf([...new Set(told.map(({ item }) => item))], services);
  const found = await inParallel(told, WIDTH, async (entry) => {
    const record = recordOf(entry.item) ?? spoiled(entry.item);
    return checkDeletion(record, await besideRecord(entry, record, services));
  });
  return found.flat();
};
