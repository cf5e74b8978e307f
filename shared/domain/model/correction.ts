import type { Instant } from './time.ts';

/** One text of a published campaign that was misprinted: its title, or the office printed for a position. */
export type CorrectedText = {
  /** Absent: the title. Otherwise the code of the position whose office (地点) is corrected. */
  readonly position?: string;
  readonly from: string;
  readonly to: string;
};

/** A correction (更正) of a published campaign; public, but for `by`. */
export type CampaignCorrection = {
  readonly campaign: string;
  /** 1 for the first correction of a campaign. */
  readonly version: number;
  readonly at: Instant;
  /** Who corrected it, as the console's pages show it. */
  readonly by: string;
  /** 1 to 200 characters. */
  readonly reason: string;
  readonly changes: readonly CorrectedText[];
};
