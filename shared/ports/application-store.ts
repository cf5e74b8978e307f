import type { Application, InternalApplication, OpenApplication } from '../domain/model/application.ts';
import type { Screening } from '../domain/model/finding.ts';
import type { InterviewSlot } from '../domain/model/panel.ts';
import type { Review } from '../domain/model/review.ts';
import type { Checks, Outcome } from '../domain/model/selection.ts';
import type { Instant } from '../domain/model/time.ts';
import type { SealedPerson } from './vault.ts';

type Sealed = { readonly sealed: SealedPerson; readonly codeDigest: string };
export type OpenStoredApplication = OpenApplication & Sealed;
export type InternalStoredApplication = InternalApplication & Sealed;
/** A stored application with its sealed identity and the digest of its query code. */
export type StoredApplication = OpenStoredApplication | InternalStoredApplication;

/** What an officer recorded of somebody reached: who, when and why, beside the results themselves. */
export type CheckRecord = Checks & {
  readonly number: string;
  readonly campaign: string;
  readonly version: number;
  readonly log: readonly {
    readonly at: Instant;
    readonly by: string;
    readonly what: 'withdrew' | 'background' | 'medical' | 'struck';
    readonly result: string;
    readonly reason: string;
  }[];
};

/**
 * The outcome of a stage as the applicant may read it, written only when that stage is closed. `progressVersion` is that of the
 * campaign's progress it rests on: of two releases the one with the higher counts, however their messages arrive.
 */
export type ReleasedOutcome = Outcome & {
  readonly campaign: string;
  readonly releasedAt: Instant;
  readonly progressVersion: number;
};

/** Everything stored of one application. */
export type Dossier = {
  readonly application: StoredApplication;
  readonly screening?: Screening;
  readonly review?: Review;
  readonly checks?: CheckRecord;
  readonly released?: ReleasedOutcome;
  /** When and where the interview is, once a panel is to hear the applicant. */
  readonly interview?: InterviewSlot;
};

/** One line of a campaign's worksheet, joined from the listing index; small on purpose. */
export type WorksheetRow = {
  readonly number: string;
  readonly name: string;
  readonly position: string;
  readonly sex: Application['sex'];
  readonly submittedAt: Instant;
  readonly preferred: boolean;
  readonly screening?: { readonly eligible: boolean; readonly failed: readonly string[] };
  readonly review?: {
    readonly decision: Review['decision'];
    readonly rules: readonly string[];
    readonly by: string;
  };
  readonly checks?: Checks & { readonly version: number };
};

export type ApplicationStore = {
  /** Bytes by which an application is too large for what one acceptance may cost (3 write units); 0 when it fits. */
  excess(application: StoredApplication): number;
  /** ONE conditional put. `duplicate` when this person already has an application in this campaign. */
  accept(application: StoredApplication): Promise<'accepted' | 'duplicate'>;
  findDossier(number: string): Promise<Dossier | undefined>;
  /** All applications of a campaign, ordered by position, then number. */
  worksheet(campaign: string): Promise<readonly WorksheetRow[]>;
  /** Idempotent: the first screening stays. */
  recordScreening(screening: Screening, position: string, at: Instant): Promise<'written' | 'exists'>;
  /** `exists` when somebody decided first. */
  recordReview(review: Review, position: string): Promise<'written' | 'exists'>;
  /** Writes `record` when the stored version is `record.version - 1` (0: none yet). */
  recordChecks(record: CheckRecord, position: string): Promise<'written' | 'stale'>;
  /** Idempotent overwrite: same content for the same stage closing. */
  release(outcome: ReleasedOutcome): Promise<void>;
  /**
   * Counts a failed look-up of a number in the current hour and says how many there were before it. `hour` is
   * `YYYY-MM-DDTHH` in UTC; counts are forgotten two hours later.
   */
  countFailedLookup(number: string, hour: string): Promise<number>;
  failedLookups(number: string, hour: string): Promise<number>;
};
