import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { CampaignsPage } from './view.tsx';

/** GET / */
export const campaignsPage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const records = await services.campaigns.list();
    const campaigns = records
      .filter((record) => record.progress.status === 'running')
      .map((record) => record.campaign);
    return page(<CampaignsPage site={siteOf(services, event)} campaigns={campaigns} />);
  };
