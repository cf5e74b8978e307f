import type { ApplicationStore } from '../../../shared/ports/application-store.ts';
import type { CampaignHistoryStore } from '../../../shared/ports/campaign-history.ts';
import type { CampaignStore } from '../../../shared/ports/campaign-store.ts';
import type { ContractStore } from '../../../shared/ports/contract-store.ts';
import type { DeletionStore } from '../../../shared/ports/deletion-store.ts';
import type { NoticeFiles } from '../../../shared/ports/notice-bucket.ts';
import type { ObjectionStore } from '../../../shared/ports/objection-store.ts';
import type { QuotaStore } from '../../../shared/ports/quota-store.ts';
import type { RememberedTerms } from '../../../shared/ports/remembered-terms.ts';
import type { ScoreReviewStore } from '../../../shared/ports/score-review-store.ts';

/** Everything the audit of a campaign reads; it writes nothing but what it remembers. */
export type CampaignAuditServices = {
  readonly histories: CampaignHistoryStore;
  readonly campaigns: Pick<CampaignStore, 'find' | 'list' | 'findNotice'>;
  readonly applications: Pick<ApplicationStore, 'worksheet' | 'findDossier'>;
  readonly objections: Pick<ObjectionStore, 'find' | 'list' | 'supplements'>;
  readonly scoreReviews: Pick<ScoreReviewStore, 'corrections'>;
  readonly contracts: Pick<ContractStore, 'places'>;
  readonly quota: Pick<QuotaStore, 'filed' | 'statements'>;
  readonly files: NoticeFiles;
  /** A campaign whose applicants' data is deleted cannot be recomputed any more. */
  readonly deletions: Pick<DeletionStore, 'ofCampaign'>;
  readonly remembered: RememberedTerms;
};

/** Reads of one kind under way at a time. */
export const WIDTH = 16;
