import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { pathParameter, refused } from '../../../shared/lambda/http.ts';
import type { SiteServices } from '../services.ts';

/** GET /assets/{file}: the script of an island; 404 `not-found`. */
export const assetFile =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const script = await services.asset(pathParameter(event, 'file'));
    if (script === undefined) return refused({ code: 'not-found' });
    return {
      statusCode: 200,
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=300',
      },
      body: script,
    };
  };
