import type { Appeal } from '../domain/model/appeal.ts';
import type { Application, InternalApplication, OpenApplication } from '../domain/model/application.ts';
import type { CodeReissue } from '../domain/model/code-reissue.ts';
import type { ContractCase, ContractState } from '../domain/model/contract.ts';
import type { Screening } from '../domain/model/finding.ts';
import type { Tell } from '../domain/model/message.ts';
import type { PostOffer } from '../domain/model/opening.ts';
import type { InterviewSlot } from '../domain/model/panel.ts';
import type { Review } from '../domain/model/review.ts';
import type { ScoreReview } from '../domain/model/score-review.ts';
import type { Checks, Outcome } from '../domain/model/selection.ts';
import type { Ticket } from '../domain/model/sitting.ts';
import type { Instant, LocalDate } from '../domain/model/time.ts';
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

/** A reissue with the digest of the code that was given. */
export type StoredReissue = CodeReissue & { readonly codeDigest: string };

/** Everything stored of one application. */
export type Dossier = {
  readonly application: StoredApplication;
  readonly screening?: Screening;
  readonly review?: Review;
  readonly checks?: CheckRecord;
  readonly appeal?: Appeal;
  readonly released?: ReleasedOutcome;
  /** What the applicant asked to have checked of their marks; absent when nothing. */
  readonly scoreReviews?: readonly ScoreReview[];
  /** Earlier versions of a corrected application, the first one first; absent when it was never corrected. */
  readonly versions?: readonly StoredApplication[];
  /** New query codes given in person, the first one first; absent when none was. The last one's code is in force. */
  readonly reissues?: readonly StoredReissue[];
  readonly offer?: PostOffer;
  readonly ticket?: Ticket;
  readonly contract?: ContractCase;
  /** When and where the interview is, once a panel is to hear the applicant. */
  readonly interview?: InterviewSlot;
};

/** What a list says of a contract. */
export type ContractRow = {
  readonly state: ContractState;
  readonly version: number;
  /** Of the last command on it. */
  readonly at: Instant;
  readonly startOn?: LocalDate;
  readonly endOn?: LocalDate;
  readonly signBy?: LocalDate;
  readonly signedOn?: LocalDate;
  readonly lapsed?: boolean;
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
  readonly appeal?: Pick<Appeal, 'state' | 'filedAt'> & {
    /** Who answered it, once somebody did. */
    readonly decidedBy?: string;
  };
  /** Of other posts, to whoever applied for one that was cancelled. */
  readonly offer?: Pick<PostOffer, 'from' | 'until' | 'to'>;
  readonly contract?: ContractRow;
};

export type ApplicationStore = {
  /** Bytes by which an application is too large for what one acceptance may cost (3 write units); 0 when it fits. */
  excess(application: StoredApplication): number;
  /** ONE conditional put. `duplicate` when this person already has an application in this campaign. */
  accept(application: StoredApplication): Promise<'accepted' | 'duplicate'>;
  /**
   * Puts the next version of an application, keeps `previous` beside it and takes back what the machine found of it, all in one
   * transaction; `stale` when the stored version is not that of `previous`.
   */
  correct(next: StoredApplication, previous: StoredApplication, tell: Tell): Promise<'written' | 'stale'>;
  findDossier(number: string): Promise<Dossier | undefined>;
  /** All applications of a campaign, ordered by position, then number. */
  worksheet(campaign: string): Promise<readonly WorksheetRow[]>;
  /**
   * Idempotent: the first screening of a version stays. `exists` also when that version (default 1) has been corrected since:
   * findings of what nobody states any more are not kept.
   */
  recordScreening(
    screening: Screening,
    position: string,
    at: Instant,
    version?: number,
  ): Promise<'written' | 'exists'>;
  /** `exists` when somebody decided first. */
  recordReview(review: Review, position: string): Promise<'written' | 'exists'>;
  /** Writes `record` when the stored version is `record.version - 1` (0: none yet). */
  recordChecks(record: CheckRecord, position: string): Promise<'written' | 'stale'>;
  /**
   * The same by the applicant, who is told; only while their contract is still of `contractVersion` (0: none yet), so that nobody
   * leaves and signs in the same moment.
   */
  recordLeaving(
    record: CheckRecord,
    position: string,
    contractVersion: number,
    tell: Tell,
  ): Promise<'written' | 'stale'>;
  /** Writes an appeal when the stored version is `appeal.version - 1` (0: none yet). */
  recordAppeal(appeal: Appeal, position: string, tell: Tell): Promise<'written' | 'stale'>;
  /** Idempotent overwrite: same content for the same stage closing. With `tell` the applicant is told of it. */
  release(outcome: ReleasedOutcome, tell?: Tell): Promise<void>;
  /** Offers other posts, once: `exists` when there is an offer. `position` is where the applicant is listed. */
  offerPosts(offer: PostOffer, position: string, at: Instant): Promise<'written' | 'exists'>;
  /**
   * Writes the answered offer and, where it names another post, lists everything of the applicant under that one, in one transaction;
   * `stale` when it was answered already.
   */
  answerOffer(offer: PostOffer): Promise<'written' | 'stale'>;
  /** Puts a new query code in force and tells the applicant; `stale` when there is a reissue of this serial already. */
  reissueCode(reissue: StoredReissue, tell: Tell): Promise<'written' | 'stale'>;
  /**
   * Counts a failed look-up of a number in the current hour and says how many there were before it. `hour` is
   * `YYYY-MM-DDTHH` in UTC; counts are forgotten two hours later.
   */
  countFailedLookup(number: string, hour: string): Promise<number>;
  failedLookups(number: string, hour: string): Promise<number>;
};
