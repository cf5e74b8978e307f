import type { Host } from './host.ts';
import type { LocalDate } from './time.ts';

export type TieBreak = 'written' | 'interview';

/** Marks an internal campaign may name; nobody has a written or interview mark there, so those leave everybody equal. */
export type InternalTieBreak = 'exam' | TieBreak;

/**
 * A post of a campaign: `code` as printed in the announcement, `headcount` people (1 or more, as announced). `givenUp`: open places
 * an officer gave up in the contract stage (0 when absent); no part of the announcement, read from the places (quota/places.ts).
 */
export type Position = {
  readonly code: string;
  readonly office: string;
  readonly headcount: number;
  /** Set where the opening ratio took places away: how many were announced. `headcount` is then what is left, 0: cancelled. */
  readonly announced?: number;
  readonly givenUp?: number;
};

/** What every campaign announces, whichever of the two tracks of 四 it belongs to. */
type CampaignBase = {
  /** GB/T 2260 code of the county, six digits. */
  readonly county: string;
  /** Chosen by the county, unique within it: lower-case letters, digits and hyphens, 3 to 40 characters. */
  readonly code: string;
  readonly title: string;
  /** ISO 8601 with offset; `opens` admits, `closes` refuses from that very millisecond on. */
  readonly registration: { readonly opens: string; readonly closes: string };
  readonly positions: readonly Position[];
  /** false: only as many people as there are places are ever reached (no 递补). */
  readonly substitutes: boolean;
  readonly noticeWorkingDays: number;
  /**
   * How long a refusal in the review may be appealed against, in working days after the notice of the review's result; 0: as
   * long as the review stage is open. The plan gives no length (六(三) gives the right): the county states it.
   */
  readonly appealWorkingDays: number;
  /** How long a score review (复核, omission and addition only) may be asked for after the scores are out; 0: none is offered. */
  readonly scoreReviewWorkingDays: number;
  /** Whether papers are marked twice and their marks entered twice, by two people who do not see each other's. */
  readonly markedTwice: boolean;
  /** Until when, that day included, a place that falls vacant goes to the next in rank (递补); absent: until contracts are closed. */
  readonly reserveUntil?: LocalDate;
};

/** Open recruitment (面向社会公开招聘), 四(二). */
export type OpenCampaign = CampaignBase & {
  readonly track: 'open';
  /** The day on which age is counted; default: the day registration closes (Asia/Shanghai). */
  readonly ageOn: LocalDate;
  /** When given, birth dates decide instead of ages; both inclusive. */
  readonly bornFrom?: LocalDate;
  readonly bornTo?: LocalDate;
  /** GB/T 2260 codes counted as 报考地; default: the county's own. */
  readonly area: readonly string[];
  /** `weight` in whole percent; `pass` in points 0–100, absent when there is no pass mark. */
  readonly written: { readonly weight: number; readonly pass?: number };
  /** `ratio` people per place enter the interview. */
  readonly interview: {
    readonly ratio: number;
    readonly pass?: number;
    /** Members of each interview panel (5 to 15); highest and lowest of their marks are dropped. Absent: marks are imported. */
    readonly examiners?: number;
  };
  /** 开考比例: so many admitted applicants per place, or the post is cut or cancelled before the written exam; absent: none. */
  readonly openingRatio?: number;
  readonly tieBreak: readonly TieBreak[];
  /** The section (科(股)室) that recruits, 六 last paragraph; absent: justice offices do. */
  readonly host?: Host;
};

/** Selection among serving auxiliary staff (现有专职辅助人员择优选聘), 四(一). The roster is imported beside it. */
export type InternalCampaign = CampaignBase & {
  readonly track: 'internal';
  /** The day on which age is counted, 四(一)2; the plan's own round: 2024-12-31. */
  readonly cutoff: LocalDate;
  /** `pass` in points 0–100, absent when there is no pass mark. */
  readonly exam: { readonly pass?: number };
  readonly tieBreak: readonly InternalTieBreak[];
};

/**
 * The settings of one campaign, as the county announces them. Once published, conditions and ratios never change.
 * Every optional of campaign.json is filled in here by `completeCampaign`, so that rules never guess.
 */
export type Campaign = OpenCampaign | InternalCampaign;

export const TRACKS = ['open', 'internal'] as const;
export type TrackId = Campaign['track'];
