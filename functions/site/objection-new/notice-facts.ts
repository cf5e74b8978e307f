import type { NoticeCorrection } from '../../../shared/domain/model/score-review.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { isPublished } from '../../../shared/domain/notices/published.ts';
import type { PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import type { SiteServices } from '../services.ts';

/** A notice with everything published below it. */
export type NoticeFacts = {
  readonly notice: PublishedNotice;
  readonly supplements: readonly NoticeSupplement[];
  /** Marks put right below it by score reviews. */
  readonly corrections: readonly NoticeCorrection[];
};

/**
 * Reads a notice and its supplements at `now`; undefined when there is no such notice, or not yet. Every public page and API
 * reads notices through here, so that none shows one a millisecond before its moment.
 */
export async function noticeFacts(
  services: Pick<SiteServices, 'campaigns' | 'objections' | 'scoreReviews'>,
  id: string,
  now: Instant,
): Promise<NoticeFacts | undefined> {
  const [notice, supplements, corrections] = await Promise.all([
    services.campaigns.findNotice(id),
    services.objections.supplements(id),
    services.scoreReviews.corrections(id),
  ]);
  return notice && isPublished(notice, now) ? { notice, supplements, corrections } : undefined;
}
