import type { Objection } from '../domain/model/objection.ts';
import type { NoticeSupplement } from '../domain/model/supplement.ts';
import type { CheckRecord } from './application-store.ts';
import type { SealedContact } from './contact-vault.ts';

/** An objection as stored: who filed it sealed, and the digest of its tracking code. */
export type StoredObjection = Objection & {
  readonly codeDigest: string;
  readonly contact?: SealedContact;
};

/** One line of a campaign's list of objections; small on purpose, without the text. */
export type ObjectionRow = Pick<
  Objection,
  'number' | 'notice' | 'state' | 'filedAt' | 'dueOn' | 'dueProvisional' | 'named' | 'concerns' | 'position'
>;

/** An answer or a withdrawal, with whatever it changes besides: all of it is written, or nothing. */
export type Settlement = {
  /** The settled objection; its version is the stored one plus 1. */
  readonly objection: StoredObjection;
  /** Record of the person struck; its version is the stored one plus 1. */
  readonly strike?: { readonly checks: CheckRecord; readonly position: string };
  readonly supplement?: NoticeSupplement;
};

export type Filed =
  | { readonly written: true }
  | { readonly written: false; readonly existing: StoredObjection };

export type ObjectionStore = {
  /** Conditional put: the first objection of a number stays, and is answered. */
  file(objection: StoredObjection): Promise<Filed>;
  /** Consistent read; undefined for a number nobody was given. */
  find(number: string): Promise<StoredObjection | undefined>;
  /** Every objection of a campaign, oldest first. From the index, which may lag a moment behind. */
  list(campaign: string): Promise<readonly ObjectionRow[]>;
  /** `stale` when the objection, the record or the supplement is no longer what the decision was based on. */
  settle(settlement: Settlement): Promise<'written' | 'stale'>;
  /** Supplements of a notice, oldest first. Consistent read. */
  supplements(notice: string): Promise<readonly NoticeSupplement[]>;
  /** `stale` when a supplement of this version is there already. */
  addSupplement(supplement: NoticeSupplement): Promise<'written' | 'stale'>;
  /** As for applications (see application-store.ts): failed look-ups per number and hour, `YYYY-MM-DDTHH` in UTC. */
  countFailedLookup(number: string, hour: string): Promise<number>;
  failedLookups(number: string, hour: string): Promise<number>;
};
