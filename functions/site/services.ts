import type { ProofSources } from '../../shared/adapters/ledger/prove.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { Attempts } from '../../shared/ports/attempts.ts';
import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { DeletionStore } from '../../shared/ports/deletion-store.ts';
import type { DocumentBucket, DocumentStore } from '../../shared/ports/document-store.ts';
import type { MessageStore } from '../../shared/ports/message-store.ts';
import type { ObjectionStore } from '../../shared/ports/objection-store.ts';
import type { RevealStore } from '../../shared/ports/reveal-store.ts';
import type { ScoreReviewStore } from '../../shared/ports/score-review-store.ts';
import type { ScoreStore } from '../../shared/ports/score-store.ts';
import type { Identity, Sealer, Vault } from '../../shared/ports/vault.ts';

/** What the public pages need of the outside world. */
export type SiteServices = {
  /** PUBLIC_URL; empty: the request's own host. */
  readonly publicUrl: string;
  /** e.g. 洪洞县 */
  readonly countyName: string;
  /** Whom applicants ask: the body that recruits, and its telephone where the county gave one. */
  readonly contact: { readonly bureau: string; readonly telephone?: string | undefined };
  readonly campaigns: CampaignStore;
  readonly applications: ApplicationStore;
  readonly messages: Pick<MessageStore, 'listOf'>;
  readonly deletions: Pick<DeletionStore, 'find'>;
  readonly reveals: Pick<RevealStore, 'of'>;
  readonly documents: DocumentStore;
  readonly bucket: Pick<DocumentBucket, 'viewUrl'>;
  readonly objections: ObjectionStore;
  readonly contacts: ContactVault;
  readonly scores: Pick<ScoreStore, 'latest'>;
  readonly scoreReviews: Pick<ScoreReviewStore, 'ask' | 'find' | 'corrections'>;
  readonly identity: Identity;
  /** Failed look-ups per network address. */
  readonly attempts: Attempts;
  readonly sealer: Sealer;
  readonly ledger: ProofSources;
  /** Seals only: no public page opens what is sealed. */
  readonly vault: Pick<Vault, 'seal'>;
  /** The description of the HTTP interface as it was built, or undefined where it was not. */
  readonly openApi: () => Promise<string | undefined>;
  /** Script of an island by file name, or undefined: only what was built into the bundle. */
  readonly asset: (file: string) => Promise<string | undefined>;
};
