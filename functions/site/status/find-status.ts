import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { proposedNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import { lastDayFor } from '../../../shared/domain/objections/period.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import { publishedOf } from '../published-notices/published-of.ts';
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
  const code = found.value.application.campaign;
  const [record, facts, notices] = await Promise.all([
    services.campaigns.find(code),
    noticeFacts(services, proposedNoticeId(code), now),
    publishedOf(services, code, now),
  ]);
  if (record === undefined) return refuse('status.not-found');
  const { number } = found.value.application;
  const notice = facts && { ...facts.notice, lastDay: lastDayFor(number, facts.notice, facts.supplements) };
  const results = await ownResults(services, number, notices, found.value.released, now);
  const scoreReviews = scoreReviewsOf(found.value, record.campaign, notices, now);
  return accept({ ...statusOf(found.value, record, notice, now, { notices, results }), scoreReviews });
}

/** HTTP status of a refused look-up. */
export const statusCodeOf = ({ code }: KnownRefusal): number => (code === 'status.throttled' ? 429 : 404);
