import type { AuditFinding, Found } from '../domain/model/audit.ts';
import type { Instant } from '../domain/model/time.ts';

/** One line of the list of findings; the facts and what was said about it stay in the finding. */
export type FindingRow = Pick<
  AuditFinding,
  'id' | 'rule' | 'severity' | 'subject' | 'campaign' | 'foundAt' | 'answerBy' | 'provisional' | 'state'
> & {
  /** Whether the bureau has answered since it was found or taken up again. */
  readonly answered: boolean;
};

/** A finding as it lies in the table. `forged`: digest of the item, when it is none that the audits or the console wrote. */
export type StoredFinding = { readonly finding: AuditFinding; readonly forged?: string };

export type AuditStore = {
  /**
   * Puts on record what was found and is not there yet; answers the ids of those that are new. Idempotent. What somebody else put in the
   * place of a finding is put on record as `finding.altered`.
   */
  record(found: readonly Found[], at: Instant): Promise<readonly string[]>;
  /** Consistent read; undefined for an id nobody was given. */
  find(id: string): Promise<AuditFinding | undefined>;
  /** Consistent read of whatever lies in the place of this id, with whether it is genuine. */
  examine(id: string): Promise<StoredFinding | undefined>;
  /** Those of these ids that are there and can be read, in this order; one that was broken from outside hides none of the others. */
  findAll(ids: readonly string[]): Promise<readonly AuditFinding[]>;
  /** Newest first. From the index, which may lag a moment behind. */
  list(): Promise<readonly FindingRow[]>;
  /**
   * Writes `finding` when the stored version is `finding.version - 1`. `altered`: what is stored, or what `finding` goes on from, was not
   * written by the audits or the console; nothing is ever signed over it.
   */
  advance(finding: AuditFinding): Promise<'written' | 'stale' | 'altered'>;
};

/**
 * How far an audit has come, so that the next run looks at what is new alone. Authenticated with a key that no editor of the table
 * has: `altered` when somebody changed it, `lost` when it is gone although the table says, and the log with it, that there was one; then
 * the audit begins anew. `none`: there never was one.
 */
export type Bookmark<State> =
  | { readonly kind: 'none' | 'altered' | 'lost' }
  | { readonly kind: 'kept'; readonly version: number; readonly at: Instant; readonly state: State };

export type Bookmarks<State> = {
  read(): Promise<Bookmark<State>>;
  /**
   * Writes the state that follows the bookmark as it was read; `stale` when another run was faster. An altered one is replaced. With the
   * very first one it is put on record that there is one.
   */
  write(state: State, after: Bookmark<State>, at: Instant): Promise<'written' | 'stale'>;
};

/** The audits that run by themselves, by the names of their bookmarks. */
export const AUDIT_RUNS = ['log', 'facts', 'watch'] as const;
export type AuditRun = (typeof AUDIT_RUNS)[number];

/** When an audit last ran, as its bookmark says; `altered` when the bookmark is not one it wrote, `lost` when it is gone. */
export type LastRun = 'none' | 'altered' | 'lost' | { readonly at: Instant };

export type AuditRuns = { last(audit: AuditRun): Promise<LastRun> };
