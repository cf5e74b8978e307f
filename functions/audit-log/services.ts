import type { AuditDue } from '../../shared/messages/audit.ts';
import type { AuditStore, Bookmark, Bookmarks } from '../../shared/ports/audit-store.ts';
import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { CheckpointSigner, LedgerFiles } from '../../shared/ports/ledger-files.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { ResealStore } from '../../shared/ports/reseal.ts';
import type { TableReader } from '../../shared/ports/table-reader.ts';
import type { Salts } from '../../shared/ports/vault.ts';
import type { Progress } from './progress.ts';

export type AuditLogServices = {
  readonly ledger: Pick<LedgerStore, 'state' | 'bundle' | 'indexesOf' | 'entry'>;
  readonly files: Pick<LedgerFiles, 'read'>;
  readonly signer: Pick<CheckpointSigner, 'publicKey'>;
  /** Names the log. */
  readonly origin: string;
  readonly salts: Salts;
  readonly table: TableReader;
  /** Marks that an item was sealed anew. */
  readonly reseals: Pick<ResealStore, 'marksOf'>;
  /** Of which a deletion says that its time of keeping was over. */
  readonly campaigns: Pick<CampaignStore, 'find'>;
  readonly findings: Pick<AuditStore, 'record'>;
  /** Of the audit of what is new, and of the one from the beginning. */
  readonly bookmarks: Readonly<Record<Pass, Bookmarks<Progress>>>;
  /** Bundles of 256 entries that one message is for; default: as many as fit into the time a function has. */
  readonly bundlesARun?: number;
  /** Where a run that has more to do enqueues itself. */
  readonly again: Queue<AuditDue>;
};

/** `log`: what is new since the last run; `log-full`: everything, then the table from end to end. */
export type Pass = 'log' | 'log-full';
export type ProgressMark = Bookmark<Progress>;
