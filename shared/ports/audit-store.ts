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

export type AuditStore = {
  /** Puts on record what was found and is not there yet; answers the ids of those that are new. Idempotent. */
  record(found: readonly Found[], at: Instant): Promise<readonly string[]>;
  /** Consistent read; undefined for an id nobody was given. */
  find(id: string): Promise<AuditFinding | undefined>;
  /** Newest first. From the index, which may lag a moment behind. */
  list(): Promise<readonly FindingRow[]>;
  /** Writes `finding` when the stored version is `finding.version - 1`. */
  advance(finding: AuditFinding): Promise<'written' | 'stale'>;
};

/**
 * How far an audit has come, so that the next run looks at what is new alone. Authenticated with a key that no editor of the table
 * has: `altered` when somebody changed it, and then the audit begins anew.
 */
export type Bookmark<State> =
  | { readonly kind: 'none' }
  | { readonly kind: 'altered' }
  | { readonly kind: 'kept'; readonly version: number; readonly at: Instant; readonly state: State };

export type Bookmarks<State> = {
  read(): Promise<Bookmark<State>>;
  /** Writes the state that follows the bookmark as it was read; `stale` when another run was faster. An altered one is replaced. */
  write(state: State, after: Bookmark<State>, at: Instant): Promise<'written' | 'stale'>;
};
