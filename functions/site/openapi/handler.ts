import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { refused } from '../../../shared/lambda/http.ts';
import type { SiteServices } from '../services.ts';

/** GET /openapi.json: what every address of this county takes and answers (OpenAPI 3.1), as it was built; 404 `not-found`. */
export const openApiDocument =
  (services: SiteServices): HttpHandler =>
  async () => {
    const document = await services.openApi();
    if (document === undefined) return refused({ code: 'not-found' });
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=300' },
      body: document,
    };
  };
