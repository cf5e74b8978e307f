import type { ReviewPublicity } from '../../../shared/domain/appeals/period.ts';
import { publishedAt } from '../../../shared/domain/notices/published.ts';
import type { CampaignState } from '../campaign-state/load.ts';

/** When the result of the review was, or will be, public, as far as this campaign's notices say. */
export const publicityOf = ({ campaign, progress, notices }: CampaignState): ReviewPublicity => {
  const published = publishedAt(notices, 'review');
  return { campaign, progress, ...(published !== undefined && { published }) };
};
