import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { DocumentBucket, DocumentStore } from '../../shared/ports/document-store.ts';
import type { ObjectionStore } from '../../shared/ports/objection-store.ts';
import type { Identity, Sealer } from '../../shared/ports/vault.ts';

/** What the public pages need of the outside world. */
export type SiteServices = {
  /** e.g. 洪洞县 */
  readonly countyName: string;
  readonly campaigns: CampaignStore;
  readonly applications: ApplicationStore;
  readonly documents: DocumentStore;
  readonly bucket: Pick<DocumentBucket, 'viewUrl'>;
  readonly objections: ObjectionStore;
  readonly contacts: ContactVault;
  readonly identity: Identity;
  readonly sealer: Sealer;
  /** Script of an island by file name, or undefined: only what was built into the bundle. */
  readonly asset: (file: string) => Promise<string | undefined>;
};
