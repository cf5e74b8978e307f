import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { publishedAt } from '../../../shared/domain/notices/published.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import type { SiteServices } from '../services.ts';
import { type Lookup, lookUp } from '../status/lookup.ts';
import type { Asker } from './asker.ts';

/** An application with everything that decides what its applicant may do with it. */
export type Own = {
  readonly dossier: Dossier;
  readonly record: CampaignRecord;
  /** Those of the campaign, scheduled ones included: that and when they come may be known, what they say may not. */
  readonly notices: readonly NoticeSummary[];
  /** When the notice of the review's result is, or will be, public; undefined while there is none. */
  readonly published?: Instant;
};

/** What `dossier` is of; undefined when its campaign is not there. */
export async function ownOf(services: SiteServices, dossier: Dossier): Promise<Own | undefined> {
  const { campaign } = dossier.application;
  const [record, notices] = await Promise.all([
    services.campaigns.find(campaign),
    services.campaigns.noticesOf(campaign),
  ]);
  const published = publishedAt(notices, 'review');
  return record && { dossier, record, notices, ...(published !== undefined && { published }) };
}

/** The application that `lookup` names and opens; refusals `status.not-found`, `status.throttled`. */
export async function findOwn(
  services: SiteServices,
  lookup: Lookup,
  asker: Asker,
): Promise<Result<Own, KnownRefusal>> {
  const found = await lookUp(lookup, services, asker);
  if (!found.ok) return found;
  const own = await ownOf(services, found.value);
  return own ? accept(own) : refuse('status.not-found');
}
