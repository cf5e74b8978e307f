import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { pathParameter, refused, requestTime } from '../../../shared/lambda/http.ts';
import { findPublished } from '../find-campaign.ts';
import { page, siteOf } from '../page.ts';
import { publishedOf } from '../published-notices/published-of.ts';
import type { SiteServices } from '../services.ts';
import { CampaignPage } from './view.tsx';

/** GET /campaigns/{code}: the announcement; 404 `campaign.unknown`. */
export const campaignPage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const record = await findPublished(services.campaigns, pathParameter(event, 'code'));
    if (record === undefined) return refused({ code: 'campaign.unknown' });
    const { code } = record.campaign;
    const [notices, corrections] = await Promise.all([
      publishedOf(services, code, requestTime(event)),
      record.corrected === undefined ? [] : services.campaigns.corrections(code),
    ]);
    const known = { record, notices, corrections };
    return page(<CampaignPage site={siteOf(services, event)} {...known} />);
  };
