import { isPublished } from '../../../shared/domain/notices/published.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { requestTime } from '../../../shared/lambda/http.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { NoticesPage } from './view.tsx';

/** GET /notices: those published at this moment. */
export const noticesPage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const notices = (await services.campaigns.listNotices()).filter((notice) =>
      isPublished(notice, requestTime(event)),
    );
    return page(<NoticesPage site={siteOf(services, event)} notices={notices} />);
  };
