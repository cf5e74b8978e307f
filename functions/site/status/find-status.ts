import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { proposedNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { SiteServices } from '../services.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { type StatusModel, statusOf } from './model.ts';

/** The status of the application that `lookup` names and opens; refusals `status.not-found`, `status.throttled`. */
export async function findStatus(
  services: SiteServices,
  lookup: Lookup,
  now: Instant,
): Promise<Result<StatusModel, KnownRefusal>> {
  const found = await lookUp(lookup, services, now);
  if (!found.ok) return found;
  const code = found.value.application.campaign;
  const [record, notice] = await Promise.all([
    services.campaigns.find(code),
    services.campaigns.findNotice(proposedNoticeId(code)),
  ]);
  if (record === undefined) return refuse('status.not-found');
  return accept(statusOf(found.value, record, notice, now));
}

/** HTTP status of a refused look-up. */
export const statusCodeOf = ({ code }: KnownRefusal): number => (code === 'status.throttled' ? 429 : 404);
