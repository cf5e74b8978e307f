import type { Appeal } from '../../model/appeal.ts';
import type { AssessorSheet, Settlement } from '../../model/assessment.ts';
import type { Found } from '../../model/audit.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { ContractCase } from '../../model/contract.ts';
import type { CampaignCorrection } from '../../model/correction.ts';
import type { Screening } from '../../model/finding.ts';
import type { MarkEntry, MarkKind, MarkSettlement } from '../../model/marking.ts';
import type { Notice, NoticeEvent, NoticeSummary } from '../../model/notice.ts';
import type { Objection } from '../../model/objection.ts';
import type { Opening, PostOffer } from '../../model/opening.ts';
import type { Arrangement, PanelMarks } from '../../model/panel.ts';
import type { TakenPlace } from '../../model/place.ts';
import type { FiledNumber, QuotaStatement } from '../../model/quota.ts';
import type { Register } from '../../model/recusal.ts';
import type { Review } from '../../model/review.ts';
import type { NoticeCorrection, ScoreReview } from '../../model/score-review.ts';
import type { Checks, Mark, Outcome } from '../../model/selection.ts';
import type { Arrangement as Seating, SittingEvent } from '../../model/sitting.ts';
import type { Progress } from '../../model/stage.ts';
import type { NoticeSupplement } from '../../model/supplement.ts';
import type { Instant } from '../../model/time.ts';
import type { Term } from './terms.ts';

type Signed = { readonly by: string; readonly at: Instant };

/** What was recorded of somebody's checks, with every entry that led to it. */
export type CheckHistory = Checks & {
  readonly version: number;
  readonly log: readonly (Signed & {
    readonly what: 'withdrew' | 'background' | 'medical' | 'struck';
    readonly result: string;
  })[];
};

/** The outcome somebody may read, and what it was released with. */
export type Released = Outcome & { readonly releasedAt: Instant; readonly progressVersion: number };

/** One applicant of the campaign: what is stored of them, as far as a rule over the campaign looks at it. */
export type Person = {
  readonly number: string;
  readonly position: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly preferred: boolean;
  readonly submittedAt: Instant;
  readonly screening?: Pick<Screening, 'findings'>;
  readonly review?: Review;
  readonly appeal?: Appeal;
  readonly checks?: CheckHistory;
  readonly offer?: PostOffer;
  readonly contract?: ContractCase;
  readonly released?: Released;
  readonly scoreReviews: readonly ScoreReview[];
};

/** One version of a score sheet. */
export type SheetVersion = Signed & {
  readonly kind: MarkKind;
  readonly version: number;
  readonly marks: Readonly<Record<string, Mark>>;
  readonly sha256: string;
  readonly corrections?: readonly (Signed & {
    readonly number: string;
    readonly from: Mark;
    readonly to: Mark;
  })[];
};

type Versioned = Signed & { readonly kind: MarkKind; readonly version: number };
export type EntryVersion = MarkEntry & Versioned;
export type SettlementVersion = MarkSettlement & Versioned;
export type AssessorVersion = AssessorSheet & Signed & { readonly version: number };

/** One notice in force, scheduled or published, with what lies beside it. */
export type NoticeRecord = {
  readonly notice: Notice;
  /** The frozen body and its stored digest; absent until it is rendered. */
  readonly frozen?: { readonly html: string; readonly sha256: string };
  readonly supplements: readonly NoticeSupplement[];
  readonly corrections: readonly NoticeCorrection[];
  /** The file in the bucket; absent when there is none. */
  readonly file?: string;
};

/** A campaign of the county as far as it draws on the filed number. */
export type OfferingCampaign = {
  readonly campaign: Campaign;
  readonly opening?: Opening;
  readonly progress: Progress;
};

/** What the rules need of digests: handed in, as the domain computes nothing that needs a library. */
export type Digests = {
  /** Lower-case hex SHA-256 of a text in UTF-8. */
  readonly sha256: (text: string) => string;
  /** The order of seating under a seed: a keyed digest of the application number. */
  readonly seatOrder: (seed: string) => (number: string) => string;
};

/** Terms of a campaign as the audit first saw them published; `altered`: somebody changed what it remembers; `lost`: it is gone. */
export type Remembered =
  | { readonly kind: 'none' | 'altered' | 'lost' }
  | { readonly kind: 'kept'; readonly terms: readonly Term[] };

/**
 * Everything an audit looks at of one campaign, raw and with every version, so that it can be said how the campaign stood at any
 * moment. Loaded at once; the rules ask for nothing more.
 */
export type CampaignEvidence = OfferingCampaign & {
  /** The moment of the audit. */
  readonly at: Instant;
  readonly corrections: readonly CampaignCorrection[];
  readonly remembered: Remembered;
  /** When each version of the roster was imported; internal track only. */
  readonly rosters: readonly Instant[];
  readonly people: readonly Person[];
  readonly sheets: readonly SheetVersion[];
  readonly entries: readonly EntryVersion[];
  readonly settlements: readonly SettlementVersion[];
  readonly assessorSheets: readonly AssessorVersion[];
  readonly assessmentSettlements: readonly (Settlement & Signed)[];
  readonly panels: Arrangement;
  /** Every version of every panel's marks. */
  readonly panelMarks: readonly PanelMarks[];
  readonly register: Register;
  /** What was done about the seats of the campaign's exam, and every arrangement, in order of version. */
  readonly sittingLog: readonly SittingEvent[];
  readonly seatings: readonly Seating[];
  readonly notices: readonly NoticeRecord[];
  /** What the campaign's own record says of its notices, and what was done to them, oldest first. */
  readonly summaries: readonly NoticeSummary[];
  readonly noticeLog: readonly NoticeEvent[];
  readonly objections: readonly Objection[];
  /** Of the whole county, as the filed number is. */
  readonly places: readonly TakenPlace[];
  readonly statements: readonly QuotaStatement[];
  readonly filed: FiledNumber;
  readonly others: readonly OfferingCampaign[];
  /** Keys of items that cannot be read. */
  readonly unreadable: readonly string[];
  readonly digests: Digests;
};

/** One rule over a campaign: what it finds wrong, nothing when all is well. */
export type CampaignRule = (evidence: CampaignEvidence) => readonly Found[];
