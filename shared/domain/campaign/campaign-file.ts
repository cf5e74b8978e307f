import type { InternalTieBreak, Position, TieBreak } from '../model/campaign.ts';
import type { Host } from '../model/host.ts';
import type { LocalDate } from '../model/time.ts';

/** Working days of the public notice when a county states none (practice in Shanxi). */
export const DEFAULT_NOTICE_DAYS = 7;

/** Working days to appeal against a refusal, and to ask for a score review, when a county states none. */
export const DEFAULT_APPEAL_DAYS = 3;
export const DEFAULT_SCORE_REVIEW_DAYS = 3;

/** What campaign.json says on either track. */
type CommonFile = {
  readonly county: string;
  readonly code: string;
  readonly title: string;
  readonly registration: { readonly opens: string; readonly closes: string };
  readonly positions: readonly Position[];
  readonly substitutes?: boolean | undefined;
  readonly noticeWorkingDays?: number | undefined;
  readonly appealWorkingDays?: number | undefined;
  readonly scoreReviewWorkingDays?: number | undefined;
  readonly markedTwice?: boolean | undefined;
  readonly reserveUntil?: LocalDate | undefined;
};

/** campaign.json of open recruitment, 四(二); what may be left out is optional. */
export type OpenCampaignFile = CommonFile & {
  readonly track: 'open';
  readonly ageOn?: LocalDate | undefined;
  readonly bornFrom?: LocalDate | undefined;
  readonly bornTo?: LocalDate | undefined;
  readonly area?: readonly string[] | undefined;
  readonly written: { readonly weight: number; readonly pass?: number | undefined };
  readonly interview: {
    readonly ratio: number;
    readonly pass?: number | undefined;
    readonly examiners?: number | undefined;
  };
  readonly openingRatio?: number | undefined;
  readonly tieBreak?: readonly TieBreak[] | undefined;
  readonly host?: Host | undefined;
};

/** campaign.json of the internal track, 四(一); the roster is a file of its own. */
export type InternalCampaignFile = CommonFile & {
  readonly track: 'internal';
  readonly cutoff: LocalDate;
  readonly exam: { readonly pass?: number | undefined };
  readonly tieBreak?: readonly InternalTieBreak[] | undefined;
};

/** campaign.json as it is written by a county. */
export type CampaignFile = OpenCampaignFile | InternalCampaignFile;
