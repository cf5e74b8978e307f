import { digestOf } from '../../../shared/adapters/digest.ts';
import { listText } from '../../../shared/domain/notices/list-text.ts';
import { isPublished } from '../../../shared/domain/notices/published.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { json, pathParameter, refused, requestTime } from '../../../shared/lambda/http.ts';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import type { SiteServices } from '../services.ts';

/** GET /api/notices: what is published at this moment, newest first, without the lists. */
export const noticesApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const now = requestTime(event);
    const notices = (await services.campaigns.listNotices())
      .filter((notice) => isPublished(notice, now))
      .map(({ id, campaign, kind, title, publishedAt, lastDay, provisional, workingDays }) => ({
        ...{ id, campaign, kind, title, publishedAt, lastDay, provisional, workingDays },
      }));
    return json(200, { notices, serverTime: now });
  };

/**
 * GET /api/notices/{id}: one published notice with its list, supplements, corrections, digests and the checkpoint it was made
 * under (null once frozen without one); 404 `not-found`, also before its moment.
 */
export const noticeApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const facts = await noticeFacts(services, pathParameter(event, 'id'), requestTime(event));
    if (facts === undefined) return refused({ code: 'not-found' });
    // When it was composed is the bureau's own affair, and the text is on the page and in the file.
    const { html, composedAt: _, withInputs, ...notice } = facts.notice;
    const { supplements, corrections } = facts;
    const evidence = {
      ...(html !== undefined && { checkpoint: notice.checkpoint ?? null }),
      listSha256: digestOf(listText(facts.notice)),
      ...(withInputs && { inputs: `/notices/${notice.id}/inputs.json` }),
      proof: `/notices/${notice.id}/proof`,
    };
    return json(200, { notice: { ...notice, ...evidence }, supplements, corrections });
  };
