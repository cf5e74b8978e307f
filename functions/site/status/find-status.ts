import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { proposedNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import { isPublished } from '../../../shared/domain/notices/published.ts';
import { lastDayFor } from '../../../shared/domain/objections/period.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import { type ScoreReviewModel, scoreReviewsOf } from '../score-review/model.ts';
import type { SiteServices } from '../services.ts';
import { type Lookup, lookUp } from './lookup.ts';
import { type StatusModel, statusOf } from './model.ts';
import { ownResults } from './own-results.ts';

/** The status, with what may be or was asked about the marks. */
export type StatusFound = StatusModel & { readonly scoreReviews: readonly ScoreReviewModel[] };

/** The status of the application that `lookup` names and opens; refusals `status.not-found`, `status.throttled`. */
export async function findStatus(
  services: SiteServices,
  lookup: Lookup,
  now: Instant,
): Promise<Result<StatusFound, KnownRefusal>> {
  const found = await lookUp(lookup, services, now);
  if (!found.ok) return found;
  const { number, campaign: code } = found.value.application;
  const [record, facts, notices, messages] = await Promise.all([
    services.campaigns.find(code),
    noticeFacts(services, proposedNoticeId(code), now),
    services.campaigns.noticesOf(code),
    services.messages.listOf(number),
  ]);
  if (record === undefined) return refuse('status.not-found');
  const notice = facts && { ...facts.notice, lastDay: lastDayFor(number, facts.notice, facts.supplements) };
  const out = notices.filter((one) => isPublished(one, now));
  const results = await ownResults(services, number, out, found.value.released, now);
  const { bureau, telephone } = services.contact;
  const known = { dossier: found.value, record, notices, messages, bureau, telephone, now };
  const scoreReviews = scoreReviewsOf(found.value, record.campaign, notices, now);
  return accept({ ...statusOf(known, notice, { notices: out, results }), scoreReviews });
}

/** HTTP status of a refused look-up. */
export const statusCodeOf = ({ code }: KnownRefusal): number => (code === 'status.throttled' ? 429 : 404);
