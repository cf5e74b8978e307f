import type { Position, TieBreak } from '../model/campaign.ts';
import type { LocalDate } from '../model/time.ts';

/** Working days of the public notice when a county states none (practice in Shanxi). */
export const DEFAULT_NOTICE_DAYS = 7;

/** campaign.json of the open track as it is written by a county; what may be left out is optional. */
export type CampaignFile = {
  readonly county: string;
  readonly code: string;
  readonly title: string;
  readonly track: 'open';
  readonly ageOn?: LocalDate | undefined;
  readonly bornFrom?: LocalDate | undefined;
  readonly bornTo?: LocalDate | undefined;
  readonly area?: readonly string[] | undefined;
  readonly registration: { readonly opens: string; readonly closes: string };
  readonly positions: readonly Position[];
  readonly written: { readonly weight: number; readonly pass?: number | undefined };
  readonly interview: { readonly ratio: number; readonly pass?: number | undefined };
  readonly tieBreak?: readonly TieBreak[] | undefined;
  readonly substitutes?: boolean | undefined;
  /** Default: DEFAULT_NOTICE_DAYS. */
  readonly noticeWorkingDays?: number | undefined;
};
