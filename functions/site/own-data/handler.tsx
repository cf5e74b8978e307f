import { type HttpHandler, requestTime } from '../../../shared/lambda/http.ts';
import { withOwnForm } from '../own/with-own.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { collectOwnData } from './collect.ts';
import { OwnDataPage } from './view.tsx';

/** POST /status/data: everything held of the applicant, to read and to print (个人信息保护法 第四十五条); 404, 410, 429 as for the look-up. */
export const ownDataPage = (services: SiteServices): HttpHandler =>
  withOwnForm(services, async ({ event, own, keys }) => {
    const data = await collectOwnData(services, own, requestTime(event));
    return page(<OwnDataPage site={siteOf(services, event)} data={data} record={own.record} keys={keys} />);
  });

/** POST /status/data/file: the same as one JSON file to keep. */
export const ownDataFile = (services: SiteServices): HttpHandler =>
  withOwnForm(services, async ({ event, own }) => {
    const data = await collectOwnData(services, own, requestTime(event));
    return {
      statusCode: 200,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${own.dossier.application.number}.json"`,
      },
      body: `${JSON.stringify(data, null, 2)}\n`,
    };
  });
