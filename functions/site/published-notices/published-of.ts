import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { isPublished } from '../../../shared/domain/notices/published.ts';
import type { SiteServices } from '../services.ts';

/** The notices of one campaign that anybody may read at `now`, in the order of the procedure. */
export const publishedOf = async (
  { campaigns }: Pick<SiteServices, 'campaigns'>,
  campaign: string,
  now: Instant,
): Promise<readonly NoticeSummary[]> =>
  (await campaigns.noticesOf(campaign)).filter((notice) => isPublished(notice, now));
