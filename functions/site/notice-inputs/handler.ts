import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { json, pathParameter, refused, requestTime } from '../../../shared/lambda/http.ts';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import type { SiteServices } from '../services.ts';

/** Once published they never change. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * GET /notices/{id}/inputs.json: what the result on a notice is computed from (排名依据), masked; 404 `not-found` before the
 * notice's moment, and for a notice that no ranking stands behind.
 */
export const noticeInputs =
  (services: Pick<SiteServices, 'campaigns' | 'objections' | 'scoreReviews'>): HttpHandler =>
  async (event) => {
    const id = pathParameter(event, 'id');
    const facts = await noticeFacts(services, id, requestTime(event));
    const inputs = facts?.notice.withInputs ? await services.campaigns.findInputs(id) : undefined;
    return inputs === undefined
      ? refused({ code: 'not-found' })
      : json(200, inputs, { headers: { 'cache-control': FOR_EVER } });
  };
