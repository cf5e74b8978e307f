import { accept, type Result } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { proposedNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import { lastDayFor } from '../../../shared/domain/objections/period.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import { findOwn } from '../own/find-own.ts';
import type { SiteServices } from '../services.ts';
import type { Lookup } from './lookup.ts';
import { type StatusModel, statusOf } from './model.ts';

/** The status of the application that `lookup` names and opens; refusals `status.not-found`, `status.throttled`. */
export async function findStatus(
  services: SiteServices,
  lookup: Lookup,
  now: Instant,
): Promise<Result<StatusModel, KnownRefusal>> {
  const own = await findOwn(services, lookup, now);
  if (!own.ok) return own;
  const { number, campaign } = own.value.dossier.application;
  const facts = await noticeFacts(services, proposedNoticeId(campaign));
  const notice = facts && { ...facts.notice, lastDay: lastDayFor(number, facts.notice, facts.supplements) };
  return accept(statusOf(own.value, notice, now));
}

/** HTTP status of a refused look-up. */
export const statusCodeOf = ({ code }: KnownRefusal): number => (code === 'status.throttled' ? 429 : 404);
