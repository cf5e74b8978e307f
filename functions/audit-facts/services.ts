import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import type { AuditDue } from '../../shared/messages/audit.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { AuditStore, Bookmark, Bookmarks } from '../../shared/ports/audit-store.ts';
import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { ObjectionStore } from '../../shared/ports/objection-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { RecusalStore } from '../../shared/ports/recusal-store.ts';
import type { RevealStore } from '../../shared/ports/reveal-store.ts';
import type { RosterStore } from '../../shared/ports/roster-store.ts';
import type { Vault } from '../../shared/ports/vault.ts';
import type { Progress } from './progress.ts';

/** What the audit of one campaign found; `remember` is to be called once that is on record. */
export type AuditedCampaign = { readonly found: readonly Found[]; readonly remember: () => Promise<void> };

/** Everything the audit finds wrong with one campaign as a whole, at a moment. */
export type AuditCampaign = (code: string, at: Instant) => Promise<AuditedCampaign>;

/** What the rules over applications and objections read. */
export type Sources = {
  readonly applications: Pick<ApplicationStore, 'findDossier'>;
  readonly campaigns: Pick<CampaignStore, 'find'>;
  readonly rosters: Pick<RosterStore, 'latest'>;
  readonly recusals: Pick<RecusalStore, 'find'>;
  readonly objections: Pick<ObjectionStore, 'find' | 'list'>;
  readonly reveals: Pick<RevealStore, 'of'>;
  readonly vault: Pick<Vault, 'open'>;
};

export type AuditFactsServices = Sources & {
  readonly ledger: Pick<LedgerStore, 'state' | 'bundle' | 'indexesOf'>;
  readonly findings: Pick<AuditStore, 'record' | 'examine'>;
  readonly bookmarks: Bookmarks<Progress>;
  readonly auditCampaign: AuditCampaign;
  /** Where a run that has more to do enqueues itself. */
  readonly again: Queue<AuditDue>;
};

export type ProgressMark = Bookmark<Progress>;

/** So many reads of one kind at a time. */
export const WIDTH = 16;
