import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { DocumentBucket } from '../../shared/ports/document-store.ts';
import type { ObjectionStore } from '../../shared/ports/objection-store.ts';
import type { Sealer } from '../../shared/ports/vault.ts';

/** What the application form needs of the outside world. */
export type ApplyServices = {
  /** e.g. 洪洞县 */
  readonly countyName: string;
  /** PUBLIC_URL; empty: the request's own host. */
  readonly publicUrl: string;
  readonly campaigns: CampaignStore;
  readonly bucket: DocumentBucket;
  readonly sealer: Sealer;
  readonly objections: Pick<ObjectionStore, 'find'>;
  /** A new unguessable name for one applicant's documents. */
  readonly newUploadId: () => string;
};
