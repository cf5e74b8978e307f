import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import type { PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import type { SiteServices } from '../services.ts';

/** A notice with everything published below it. */
export type NoticeFacts = {
  readonly notice: PublishedNotice;
  readonly supplements: readonly NoticeSupplement[];
};

/** Reads a notice and its supplements; undefined when there is no such notice. */
export async function noticeFacts(services: SiteServices, id: string): Promise<NoticeFacts | undefined> {
  const [notice, supplements] = await Promise.all([
    services.campaigns.findNotice(id),
    services.objections.supplements(id),
  ]);
  return notice && { notice, supplements };
}
