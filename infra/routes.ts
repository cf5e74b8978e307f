import type { FunctionName } from './function-names.ts';

/**
 * Every address of the HTTP API, as API Gateway route keys. The more specific key wins (a full match before a greedy one),
 * so the accept path has a function of its own inside the addresses of the form.
 */
export const ROUTES: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  site: [
    'GET /',
    'GET /campaigns/{code}',
    'GET /campaigns/{code}/receipt',
    'GET /status',
    'POST /status',
    'GET /notices',
    'GET /notices/{id}',
    'GET /notices/{id}/list.xlsx',
    'GET /notices/{id}/objections/new',
    'POST /notices/{id}/objections',
    'GET /objections',
    'POST /objections',
    'POST /objections/withdraw',
    'GET /objections/receipt',
    'GET /privacy',
    'GET /assets/{file}',
    'GET /api/campaigns/{code}',
    'GET /api/notices',
    'GET /api/notices/{id}',
    'POST /api/status',
    'POST /api/notices/{id}/objections',
    'POST /api/objections',
    'POST /score-reviews',
    'POST /api/score-reviews',
    '$default',
  ],
  apply: [
    'GET /campaigns/{code}/apply',
    'GET /campaigns/{code}/apply/{proxy+}',
    'POST /campaigns/{code}/apply/{proxy+}',
    'POST /api/campaigns/{code}/uploads',
    'POST /api/campaigns/{code}/uploads/confirm',
  ],
  intake: ['POST /campaigns/{code}/apply/submit', 'POST /api/campaigns/{code}/applications'],
  console: ['ANY /console', 'ANY /console/{proxy+}'],
};
