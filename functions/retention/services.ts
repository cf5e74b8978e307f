import type { RetentionDue } from '../../shared/messages/retention.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { DeletionStore, DocumentEraser } from '../../shared/ports/deletion-store.ts';
import type { ObjectionStore } from '../../shared/ports/objection-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { ScoreReviewStore } from '../../shared/ports/score-review-store.ts';

export type RetentionServices = {
  readonly campaigns: Pick<CampaignStore, 'list'>;
  readonly applications: Pick<ApplicationStore, 'worksheet' | 'findDossier'>;
  readonly objections: Pick<ObjectionStore, 'list'>;
  readonly scoreReviews: Pick<ScoreReviewStore, 'list'>;
  readonly deletions: DeletionStore;
  readonly documents: DocumentEraser;
  /** SHA-256 of a text, lower-case hex. */
  readonly digest: (text: string) => string;
  /** Days that personal data of people who were not hired is kept after a campaign. */
  readonly retentionDays: number;
  /** Partitions that one message is for; default: as many as fit into the time a function has. */
  readonly partitionsARun?: number;
  /** Where a run that has more to do enqueues itself. */
  readonly again: Queue<RetentionDue>;
};
