import { accept, type Result } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { proposedNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import { isPublished } from '../../../shared/domain/notices/published.ts';
import { lastDayFor } from '../../../shared/domain/objections/period.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import type { Asker } from '../own/asker.ts';
import { findOwn, type Own } from '../own/find-own.ts';
import { type ScoreReviewModel, scoreReviewsOf } from '../score-review/model.ts';
import type { SiteServices } from '../services.ts';
import type { Lookup } from './lookup.ts';
import { type StatusModel, statusOf } from './model.ts';
import { ownResults } from './own-results.ts';

/** The status, with what may be or was asked about the marks. */
export type StatusFound = StatusModel & { readonly scoreReviews: readonly ScoreReviewModel[] };

/** The status of the application that `lookup` names and opens; refusals as of lookUp. */
export async function findStatus(
  services: SiteServices,
  lookup: Lookup,
  asker: Asker,
): Promise<Result<StatusFound, KnownRefusal>> {
  const own = await findOwn(services, lookup, asker);
  return own.ok ? accept(await statusFound(services, own.value, asker.now)) : own;
}

/** The status of an application that was looked up. */
export async function statusFound(services: SiteServices, own: Own, now: Instant): Promise<StatusFound> {
  const { dossier, record, notices } = own;
  const { number, campaign } = dossier.application;
  const [facts, messages] = await Promise.all([
    noticeFacts(services, proposedNoticeId(campaign), now),
    services.messages.listOf(number),
  ]);
  const notice = facts && { ...facts.notice, lastDay: lastDayFor(number, facts.notice, facts.supplements) };
  const out = notices.filter((one) => isPublished(one, now));
  const results = await ownResults(services, number, out, dossier.released, now);
  const { bureau, telephone } = services.contact;
  const known = { ...own, messages, bureau, telephone, now };
  const scoreReviews = scoreReviewsOf(dossier, record.campaign, notices, now);
  return { ...statusOf(known, notice, { notices: out, results }), scoreReviews };
}

/** HTTP status of a refused look-up. */
export const statusCodeOf = ({ code }: KnownRefusal): number => {
  if (code === 'application.deleted') return 410;
  return code === 'status.throttled' ? 429 : 404;
};
