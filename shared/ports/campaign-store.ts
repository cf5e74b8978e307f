import type { Campaign } from '../domain/model/campaign.ts';
import type { CampaignCorrection } from '../domain/model/correction.ts';
import type { Notice } from '../domain/model/notice.ts';
import type { Progress } from '../domain/model/stage.ts';
import type { Instant } from '../domain/model/time.ts';

export type CampaignRecord = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** How often it was corrected since it was published; absent: never. */
  readonly corrected?: number;
};

/** A notice as the public reads it: `html` is the frozen body, `sha256` its lower-case hex digest. Absent until rendered. */
export type PublishedNotice = Notice & { readonly html?: string; readonly sha256?: string };

export type CampaignStore = {
  /** Puts a new draft; `exists` when the code is taken. */
  create(record: CampaignRecord): Promise<'created' | 'exists'>;
  /** The record, or undefined. Consistent read. */
  find(code: string): Promise<CampaignRecord | undefined>;
  /** Every campaign of the county, drafts included, newest registration first. */
  list(): Promise<readonly CampaignRecord[]>;
  /** Writes `next` when the stored version is `next.version - 1`; `stale` when somebody else was first. */
  advance(code: string, next: Progress): Promise<'written' | 'stale'>;
  /**
   * Writes the texts of a correction over those it replaces, and the correction beside the campaign, together; `stale` when there is
   * one of its version already. Nothing else of the campaign is touched.
   */
  correct(campaign: Campaign, correction: CampaignCorrection): Promise<'written' | 'stale'>;
  /** Every correction of a campaign, the first one first. */
  corrections(code: string): Promise<readonly CampaignCorrection[]>;
  /** Puts the notice and the progress that publishes it in one transaction; `stale` when either is there already. */
  publishNotice(notice: Notice, next: Progress): Promise<'written' | 'stale'>;
  /** Freezes the rendered body once; a second call with any body changes nothing and answers `exists`. */
  freezeNotice(id: string, html: string, sha256: string, at: Instant): Promise<'written' | 'exists'>;
  findNotice(id: string): Promise<PublishedNotice | undefined>;
  /** Newest first, without `html`. */
  listNotices(): Promise<readonly PublishedNotice[]>;
};
