import * as z from 'zod';
import { objectionUploads } from '../../domain/model/upload.ts';
import type { DeletionStore, Partition } from '../../ports/deletion-store.ts';
import { follows, getItem, putItem, queryItems } from './commands.ts';
import { erasePartition } from './erase.ts';
import {
  fromCampaignDeletionItem,
  fromDeletionItem,
  fromListedDeletion,
  toCampaignDeletionItem,
} from './items/deletion-items.ts';
import { campaignDeletionKey, deletablePartition, deletionKey, deletionsOf } from './keys.ts';
import type { Table } from './table.ts';

/** Where any record of an applicant names an upload: an application and its versions, and the signed copy of a contract. */
const naming = z.lazy(() =>
  z.object({
    upload: z.string().optional().catch(undefined),
    signed: z
      .object({ copy: z.object({ uploadId: z.string() }) })
      .optional()
      .catch(undefined),
  }),
);

/** DeletionStore over the county's table. */
export const deletionStore = (table: Table): DeletionStore => {
  const find = async (partition: Partition) => {
    const item = await getItem(table, deletionKey(deletablePartition(partition)));
    return item && fromDeletionItem(item);
  };

  return {
    find,

    leadsOf: async (partition) => {
      const items = await queryItems(table, { by: 'pk', partition: deletablePartition(partition) });
      const named = items.flatMap((item) => {
        const { upload, signed } = naming.parse(item);
        return [upload, signed?.copy.uploadId].filter((id) => id !== undefined);
      });
      const own = partition.kind === 'objection' ? [objectionUploads(partition.key)] : [];
      return { uploads: [...new Set([...named, ...own])] };
    },

    erase: async (partition, terms) => erasePartition(table, partition, terms, await find(partition)),

    list: async (campaign) =>
      (await queryItems(table, { by: 'gsi1pk', partition: deletionsOf(campaign) })).map(fromListedDeletion),

    ofCampaign: async (campaign) => {
      const item = await getItem(table, campaignDeletionKey(campaign));
      return item && fromCampaignDeletionItem(item);
    },

    saveCampaign: async (deletion) =>
      (await putItem(table, toCampaignDeletionItem(deletion), follows(deletion.version))).written
        ? 'written'
        : 'stale',
  };
};
