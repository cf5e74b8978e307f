import { isCampaignCode } from '../campaign/code.ts';
import { NOTICE_KINDS, type NoticeKind } from '../model/notice.ts';

export type NoticeName = { readonly campaign: string; readonly kind: NoticeKind };

/** The id of one notice of a campaign, its stable address. */
export const noticeId = (campaign: string, kind: NoticeKind): string => `${campaign}-${kind}`;

/** The id of a campaign's notice of proposed appointments. */
export const proposedNoticeId = (campaign: string): string => noticeId(campaign, 'proposed');

/**
 * Campaign and kind in the id of a notice, or undefined when it cannot be one. A campaign's code may itself end like a kind
 * (`2024-final` has `2024-final-review`): only the end counts, and no kind is the end of another, so that one fits at most.
 */
export const readNoticeId = (text: string): NoticeName | undefined => {
  const kind = NOTICE_KINDS.find((one) => text.endsWith(`-${one}`));
  if (kind === undefined) return undefined;
  const campaign = text.slice(0, -(kind.length + 1));
  return isCampaignCode(campaign) ? { campaign, kind } : undefined;
};

/** Whether a text can be the id of a notice. */
export const isNoticeId = (text: string): boolean => readNoticeId(text) !== undefined;
