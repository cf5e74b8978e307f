import type { Remembered } from '../domain/audit/campaign/evidence.ts';
import type { Term } from '../domain/audit/campaign/terms.ts';
import type { Instant } from '../domain/model/time.ts';

/** The terms of campaigns as an audit first saw them published, where nobody who edits the table can change them unseen. */
export type RememberedTerms = {
  get(code: string): Promise<Remembered>;
  /** Keeps the terms of a campaign; what is kept already stays. */
  keep(code: string, terms: readonly Term[], at: Instant): Promise<void>;
};
