import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { PrivacyPage } from './view.tsx';

/** GET /privacy */
export const privacyPage =
  (services: SiteServices): HttpHandler =>
  async (event) =>
    page(<PrivacyPage site={siteOf(services, event)} />);
