import { proposedNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import type { KnownNotice } from '../../../shared/domain/told/windows.ts';
import type { SiteServices } from '../services.ts';

/** The notices of a campaign in the order of its stages, those still to come included. */
export const noticesOf = async (
  { campaigns }: Pick<SiteServices, 'campaigns'>,
  campaign: string,
): Promise<readonly KnownNotice[]> => {
  const proposed = await campaigns.findNotice(proposedNoticeId(campaign));
  return proposed ? [proposed] : [];
};
