import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant, LocalDate } from '../../shared/domain/model/time.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { AuditStore, Bookmarks } from '../../shared/ports/audit-store.ts';
import type { CampaignRecord, CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { DeadLetters } from '../../shared/ports/dead-letters.ts';
import type { DocumentStore, Quarantine } from '../../shared/ports/document-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { LogProbe } from '../../shared/ports/log-probe.ts';
import type { ObjectionStore } from '../../shared/ports/objection-store.ts';
import type { ScoreReviewStore } from '../../shared/ports/score-review-store.ts';
import type { WatchState } from './state.ts';

export type WatchServices = {
  readonly deadLetters: DeadLetters;
  readonly ledger: Pick<LedgerStore, 'state'>;
  readonly probe: LogProbe;
  readonly quarantine: Quarantine;
  readonly documents: Pick<DocumentStore, 'find'>;
  readonly campaigns: Pick<CampaignStore, 'list'>;
  readonly objections: Pick<ObjectionStore, 'list'>;
  readonly applications: Pick<ApplicationStore, 'worksheet'>;
  readonly scoreReviews: Pick<ScoreReviewStore, 'list'>;
  readonly findings: Pick<AuditStore, 'list' | 'record'>;
  readonly bookmarks: Bookmarks<WatchState>;
  /** Days that personal data of people who were not hired is kept after a campaign. */
  readonly retentionDays: number;
};

/** One run of the watch, as its looks see it. */
export type Run = {
  readonly at: Instant;
  readonly today: LocalDate;
  /** Whether rules that only a new day can break are asked, too: in the first run of a day that goes through. */
  readonly daily: boolean;
  readonly before: WatchState;
  /** Every campaign of the county, read once for all looks. */
  campaigns(): Promise<readonly CampaignRecord[]>;
};

/** What one look found, and what it wants to remember. */
export type Seen = { readonly found: readonly Found[]; readonly next?: WatchState };

/** Gathers what a rule asks about and asks it. */
export type Look = (services: WatchServices, run: Run) => Promise<Seen>;
