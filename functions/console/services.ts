import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { AssessmentStore } from '../../shared/ports/assessment-store.ts';
import type { Attempts } from '../../shared/ports/attempts.ts';
import type { AuditRuns, AuditStore } from '../../shared/ports/audit-store.ts';
import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { ContactVault } from '../../shared/ports/contact-vault.ts';
import type { ContractStore } from '../../shared/ports/contract-store.ts';
import type { DeletionStore } from '../../shared/ports/deletion-store.ts';
import type { DocumentBucket, DocumentStore } from '../../shared/ports/document-store.ts';
import type { ApprovalFiles, HostStore } from '../../shared/ports/host-store.ts';
import type { MarkingStore } from '../../shared/ports/marking-store.ts';
import type { MessageStore } from '../../shared/ports/message-store.ts';
import type { ObjectionStore } from '../../shared/ports/objection-store.ts';
import type { PanelStore } from '../../shared/ports/panel-store.ts';
import type { QuotaStore } from '../../shared/ports/quota-store.ts';
import type { RecusalStore } from '../../shared/ports/recusal-store.ts';
import type { RevealStore } from '../../shared/ports/reveal-store.ts';
import type { RosterStore } from '../../shared/ports/roster-store.ts';
import type { ScoreReviewStore } from '../../shared/ports/score-review-store.ts';
import type { ScoreStore } from '../../shared/ports/score-store.ts';
import type { SittingStore } from '../../shared/ports/sitting-store.ts';
import type { Identity, Sealer, Vault } from '../../shared/ports/vault.ts';
import type { IdentityProvider } from './session/identity-provider.ts';

/** Everything outside that the console talks to, chosen once in index.ts. */
export type Services = {
  /** GB/T 2260 code of the county this stack serves, and its name as pages show it. */
  readonly county: string;
  readonly countyName: string;
  /** Base address of the site, or empty: then the request's own host. */
  readonly publicUrl: string;
  readonly campaigns: CampaignStore;
  readonly applications: ApplicationStore;
  readonly scores: ScoreStore;
  readonly markings: MarkingStore;
  readonly scoreReviews: ScoreReviewStore;
  readonly rosters: RosterStore;
  readonly assessments: AssessmentStore;
  readonly quota: QuotaStore;
  readonly sittings: SittingStore;
  readonly contracts: ContractStore;
  readonly recusals: RecusalStore;
  readonly panels: PanelStore;
  readonly hosts: HostStore;
  readonly approvals: ApprovalFiles;
  readonly documents: DocumentStore;
  readonly bucket: DocumentBucket;
  readonly vault: Vault;
  readonly messages: Pick<MessageStore, 'listOf' | 'told'>;
  readonly objections: ObjectionStore;
  readonly contacts: ContactVault;
  /** Who was shown whose personal data in full. */
  readonly reveals: Pick<RevealStore, 'record'>;
  /** What was deleted when the time of keeping was over. */
  readonly deletions: Pick<DeletionStore, 'ofCampaign'>;
  readonly identity: Identity;
  readonly sealer: Sealer;
  /** A new query code: 8 base-32 characters. */
  readonly newCode: () => string;
  readonly provider: IdentityProvider;
  /** Sign-ins begun per network address. */
  readonly attempts: Attempts;
  readonly findings: Pick<AuditStore, 'find' | 'findAll' | 'list' | 'advance'>;
  readonly auditRuns: AuditRuns;
  /** The public checkpoint of the log as it lies there now, or undefined before there is one. */
  readonly checkpoint: () => Promise<string | undefined>;
  /** The script of islands/review-keys.ts as it was built, or undefined where it was not. */
  readonly reviewKeys: () => Promise<string | undefined>;
};
