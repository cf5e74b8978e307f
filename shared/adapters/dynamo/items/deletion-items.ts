import * as z from 'zod';
import { type CampaignDeletion, DELETED_KINDS, type Deletion } from '../../../domain/model/deletion.ts';
import type { DeletionRow } from '../../../ports/deletion-store.ts';
import { campaignDeletionKey, deletablePartition, deletionKey, deletionListedKey } from '../keys.ts';
import { packHex, unpackHex } from '../pack.ts';

const count = () => z.number().int().nonnegative();
const digest = () => z.string().regex(/^[0-9a-f]{64}$/);

const summary = z.lazy(() =>
  z.object({
    kind: z.enum(DELETED_KINDS),
    key: z.string(),
    items: count(),
    files: count(),
    digest: digest(),
  }),
);

const deletionItem = z.lazy(() =>
  z.object({
    t: z.literal('deletion'),
    at: z.number().int(),
    campaign: z.string(),
    days: count(),
    keptUntil: z.iso.date(),
    clause: z.string(),
    items: z.record(z.string(), digest()),
    code: z.instanceof(Uint8Array).optional(),
    version: count(),
    summary,
  }),
);

const listed = z.lazy(() => z.object({ t: z.literal('deletion'), summary }));

const counted = () => z.object({ male: count(), female: count() });

const campaignItem = z.lazy(() =>
  z.object({
    t: z.literal('campaign-deletion'),
    version: count(),
    deletion: z.object({
      campaign: z.string(),
      days: count(),
      keptUntil: z.iso.date(),
      clause: z.string(),
      begunAt: z.number().int(),
      finishedAt: z.number().int().optional(),
      figures: z.array(
        z.object({ position: z.string(), registered: counted(), admitted: counted(), hired: counted() }),
      ),
      people: count(),
      hired: count(),
      deleted: z
        .object({
          applications: count(),
          objections: count(),
          items: count(),
          files: count(),
          digest: digest(),
        })
        .optional(),
      version: count(),
    }),
  }),
);

export const toDeletionItem = ({ kind, key, items, files, digest, codeDigest, ...rest }: Deletion) => {
  const partition = deletablePartition({ kind, key });
  return {
    ...deletionKey(partition),
    ...deletionListedKey(rest.campaign, partition),
    t: 'deletion',
    ...rest,
    items,
    ...(codeDigest !== undefined && { code: packHex(codeDigest) }),
    summary: { kind, key, items: Object.keys(items).length, files, digest },
  };
};

export const toCampaignDeletionItem = (deletion: CampaignDeletion) => ({
  ...campaignDeletionKey(deletion.campaign),
  t: 'campaign-deletion',
  at: deletion.finishedAt ?? deletion.begunAt,
  version: deletion.version,
  deletion,
});

/** Each parses what the table gave, and throws when it is not a record as this code writes it. */
export const fromDeletionItem = (raw: unknown): Deletion => {
  const { t: _, code, summary: told, ...rest } = deletionItem.parse(raw);
  const { kind, key, files, digest: over } = told;
  return { ...rest, kind, key, files, digest: over, ...(code && { codeDigest: unpackHex(code) }) };
};
export const fromListedDeletion = (raw: unknown): DeletionRow => listed.parse(raw).summary;
export const fromCampaignDeletionItem = (raw: unknown): CampaignDeletion => campaignItem.parse(raw).deletion;
