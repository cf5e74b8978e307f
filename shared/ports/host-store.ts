import type { DocumentType } from '../domain/model/application.ts';
import type { HostFiling } from '../domain/model/host.ts';

export type HostStore = {
  /** The report of a hosted campaign; undefined while nothing was done about it. Consistent read. */
  find(campaign: string): Promise<HostFiling | undefined>;
  /** Writes `next` when the stored version is `next.version - 1` (0: none yet). */
  save(next: HostFiling): Promise<'written' | 'stale'>;
};

/** Where the bytes of approvals lie: under campaign and digest, so that a file once kept is never written over by another. */
export type ApprovalFiles = {
  put(campaign: string, sha256: string, type: DocumentType, bytes: Uint8Array): Promise<void>;
  /** Address a reader's browser can fetch the file from for five minutes. */
  viewUrl(campaign: string, sha256: string): Promise<string>;
};
