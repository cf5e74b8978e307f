import { isCampaignCode } from '../campaign/code.ts';

const PROPOSED = '-proposed';

/** The id of a campaign's notice of proposed appointments. */
export const proposedNoticeId = (campaign: string): string => campaign + PROPOSED;

/** Whether a text can be the id of a notice. */
export const isNoticeId = (text: string): boolean =>
  text.endsWith(PROPOSED) && isCampaignCode(text.slice(0, -PROPOSED.length));
