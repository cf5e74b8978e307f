import type { Campaign } from '../domain/model/campaign.ts';
import type { CampaignCorrection } from '../domain/model/correction.ts';
import type { MarkKind } from '../domain/model/marking.ts';
import type { Notice, NoticeEvent, NoticeSummary } from '../domain/model/notice.ts';
import type { ComposedNotice, NoticeInputs } from '../domain/model/notice-inputs.ts';
import type { Opening } from '../domain/model/opening.ts';
import type { Progress } from '../domain/model/stage.ts';
import type { Instant } from '../domain/model/time.ts';

/**
 * A campaign as it goes ahead: headcounts are those left by the opening ratio, wherever one is read; as announced they are
 * `announcedCampaign(campaign)`. `opening` is the decision itself, once it is made.
 */
export type CampaignRecord = {
  readonly campaign: Campaign;
  readonly opening?: Opening;
  readonly progress: Progress;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** How often it was corrected since it was published; absent: never. */
  readonly corrected?: number;
};

/**
 * The text of a notice, which never changes again: `sha256` is its lower-case hex digest, `checkpoint` the signed checkpoint of the
 * public log that the text carries; absent when there was none yet.
 */
export type FrozenBody = { readonly html: string; readonly sha256: string; readonly checkpoint?: string };

/** A notice as the public reads it; without a body until it is rendered. `withInputs`: its result can be recomputed. */
export type PublishedNotice = Notice & Partial<FrozenBody> & { readonly withInputs?: true };

/** The marks a notice was composed of: version of the sheet, and of what two examiners entered where they do. */
export type MarksBasis = { readonly kind: MarkKind; readonly sheet: number; readonly marking?: number };

/**
 * Notices of the county's campaigns. Those whose moment lies in the future are among them: whoever shows notices to the public
 * asks `isPublished` of domain/notices/published.ts first.
 */
export type NoticeStore = {
  /**
   * Puts the notice, the progress that publishes it or closes its stage, and the record of it, in one transaction; `stale`
   * when the notice is there already or somebody moved the campaign first.
   */
  publishNotice(
    notice: ComposedNotice,
    next: Progress,
    entry?: NoticeEvent,
    basis?: MarksBasis,
  ): Promise<'written' | 'stale'>;
  /**
   * Puts the notice and the record of it, once, while the campaign's progress still has this version and the marks it rests on
   * are still those of `basis`; else `stale`.
   */
  composeNotice(
    notice: ComposedNotice,
    entry: NoticeEvent,
    version: number,
    basis?: MarksBasis,
  ): Promise<'written' | 'stale'>;
  /** Removes a notice still to come and records why; `stale` when its moment has come at `entry.at`, or it was set anew. */
  callBackNotice(
    notice: Pick<NoticeSummary, 'id' | 'campaign' | 'kind'>,
    entry: NoticeEvent,
  ): Promise<'written' | 'stale'>;
  /**
   * Freezes the rendered body once, its digest beside the list too; a second call with any body changes nothing and answers
   * `exists`.
   */
  freezeNotice(id: string, body: FrozenBody, at: Instant): Promise<'written' | 'exists'>;
  findNotice(id: string): Promise<PublishedNotice | undefined>;
  /** What the result of a notice is computed from; undefined without such a notice, or where no ranking stands behind it. */
  findInputs(id: string): Promise<NoticeInputs | undefined>;
  /** Of every campaign, newest first. From the index, which may lag a moment behind. */
  listNotices(): Promise<readonly NoticeSummary[]>;
  /** Of one campaign, in the order of NOTICE_KINDS. Consistent read. */
  noticesOf(campaign: string): Promise<readonly NoticeSummary[]>;
  /** What was done to the notices of one campaign, oldest first. Consistent read. */
  noticeLog(campaign: string): Promise<readonly NoticeEvent[]>;
};

export type CampaignStore = NoticeStore & {
  /** Puts a new draft; `exists` when the code is taken. */
  create(record: CampaignRecord): Promise<'created' | 'exists'>;
  /** The record, or undefined. Consistent read. */
  find(code: string): Promise<CampaignRecord | undefined>;
  /** Every campaign of the county, drafts included, newest registration first. */
  list(): Promise<readonly CampaignRecord[]>;
  /** Writes `next` when the stored version is `next.version - 1`; `stale` when somebody else was first. */
  advance(code: string, next: Progress): Promise<'written' | 'stale'>;
  /**
   * Writes the decision on the opening ratio, once and for good; `stale` when there is one, or when the campaign's progress is no
   * longer of this version.
   */
  decideOpening(code: string, opening: Opening, version: number): Promise<'written' | 'stale'>;
  /**
   * Writes the texts of a correction over those it replaces, and the correction beside the campaign, together; `stale` when there is
   * one of its version already. Nothing else of the campaign is touched.
   */
  correct(campaign: Campaign, correction: CampaignCorrection): Promise<'written' | 'stale'>;
  /** Every correction of a campaign, the first one first. */
  corrections(code: string): Promise<readonly CampaignCorrection[]>;
};
