import type { HttpHandler } from '../../../shared/lambda/http-types.ts';
import { refused } from '../../../shared/lambda/responses.ts';
import type { Services } from '../services.ts';

/** GET /console/assets/review-keys.js: the console's one script. It says nothing of anybody, so it needs no sign-in. */
export const reviewKeys =
  (services: Services): HttpHandler =>
  async () => {
    const script = await services.reviewKeys();
    if (script === undefined) return refused({ code: 'not-found' });
    return {
      statusCode: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'private, max-age=300' },
      body: script,
    };
  };
