import { digestOf } from '../../../shared/adapters/digest.ts';
import { listText } from '../../../shared/domain/notices/list-text.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { pathParameter, refused, requestTime } from '../../../shared/lambda/http.ts';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { NoticePage } from './view.tsx';

/** GET /notices/{id}; 404 `not-found`, also before its moment. */
export const noticePage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const facts = await noticeFacts(services, pathParameter(event, 'id'), requestTime(event));
    if (facts === undefined) return refused({ code: 'not-found' });
    const listSha256 = digestOf(listText(facts.notice));
    return page(<NoticePage site={siteOf(services, event)} {...facts} listSha256={listSha256} />);
  };
