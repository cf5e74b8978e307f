import type { LocalDate } from './time.ts';

export type TieBreak = 'written' | 'interview';

/** A post of a campaign: `code` as printed in the announcement, `headcount` people (1 or more). */
export type Position = { readonly code: string; readonly office: string; readonly headcount: number };

/**
 * The settings of one open recruitment, as the county announces them. Once published, conditions and ratios never change.
 * Every optional of campaign.json is filled in here by `completeCampaign`, so that rules never guess.
 */
export type Campaign = {
  /** GB/T 2260 code of the county, six digits. */
  readonly county: string;
  /** Chosen by the county, unique within it: lower-case letters, digits and hyphens, 3 to 40 characters. */
  readonly code: string;
  readonly title: string;
  readonly track: 'open';
  /** The day on which age is counted; default: the day registration closes (Asia/Shanghai). */
  readonly ageOn: LocalDate;
  /** When given, birth dates decide instead of ages; both inclusive. */
  readonly bornFrom?: LocalDate;
  readonly bornTo?: LocalDate;
  /** GB/T 2260 codes counted as 报考地; default: the county's own. */
  readonly area: readonly string[];
  /** ISO 8601 with offset; `opens` admits, `closes` refuses from that very millisecond on. */
  readonly registration: { readonly opens: string; readonly closes: string };
  readonly positions: readonly Position[];
  /** `weight` in whole percent; `pass` in points 0–100, absent when there is no pass mark. */
  readonly written: { readonly weight: number; readonly pass?: number };
  /** `ratio` people per place enter the interview. */
  readonly interview: { readonly ratio: number; readonly pass?: number };
  readonly tieBreak: readonly TieBreak[];
  /** false: only as many people as there are places are ever reached (no 递补). */
  readonly substitutes: boolean;
  readonly noticeWorkingDays: number;
};
