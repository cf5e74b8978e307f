import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { NoticesPage } from './view.tsx';

/** GET /notices */
export const noticesPage =
  (services: SiteServices): HttpHandler =>
  async (event) =>
    page(<NoticesPage site={siteOf(services, event)} notices={await services.campaigns.listNotices()} />);
