import type { CampaignDeletion, DeletedKind, Deletion, DeletionTerms } from '../domain/model/deletion.ts';

/** Whose partition of the table is to be emptied. */
export type Partition = { readonly kind: DeletedKind; readonly key: string };

/** What a partition says about what lies elsewhere: names of uploads. */
export type Leads = { readonly uploads: readonly string[] };

export type DeletionStore = {
  /** Uploads that the records of an applicant or objector name; empty when there is nothing any more. Consistent read. */
  leadsOf(partition: Partition): Promise<Leads>;
  /**
   * Deletes everything in a partition and writes the record of it in the same transaction; a partition of more than 90 items takes
   * several, each with its own version of the record, the application itself in the last.
   * @returns `nothing` when there is nothing but a record, or not even that; `stale` when something changed meanwhile.
   */
  erase(partition: Partition, terms: DeletionTerms): Promise<'erased' | 'nothing' | 'stale'>;
  /** The record of an applicant's or objector's deletion. Consistent read. */
  find(partition: Partition): Promise<Deletion | undefined>;
  /** Summaries of every deletion record of a campaign, by key. From the index, which may lag a moment behind. */
  list(campaign: string): Promise<readonly DeletionRow[]>;
  /** Consistent read. */
  ofCampaign(campaign: string): Promise<CampaignDeletion | undefined>;
  /** Writes it when the stored version is `version - 1` (0: none yet). */
  saveCampaign(deletion: CampaignDeletion): Promise<'written' | 'stale'>;
};

/** One deletion record in a list. */
export type DeletionRow = Pick<Deletion, 'kind' | 'key' | 'files' | 'digest'> & { readonly items: number };

/** Files of the document bucket, as far as deleting them needs to know. */
export type DocumentEraser = {
  /** Deletes whatever lies there of one upload, checked or not; repeated calls are harmless. */
  erase(campaign: string, uploadId: string): Promise<void>;
  /**
   * Uploads of a campaign that have files, handed in or not, in the order of their names, from the first after `after` on; `more` when
   * others may follow.
   */
  uploads(
    campaign: string,
    after?: string,
  ): Promise<{ readonly ids: readonly string[]; readonly more: boolean }>;
};
