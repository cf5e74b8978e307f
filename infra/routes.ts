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
    'POST /status/proof',
    'POST /status/data',
    'POST /status/data/file',
    'GET /verify',
    'GET /notices',
    'GET /notices/{id}',
    'GET /notices/{id}/list.xlsx',
    'GET /notices/{id}/inputs.json',
    'GET /notices/{id}/proof',
    'GET /notices/{id}/objections/new',
    'POST /notices/{id}/objections',
    'GET /objections',
    'POST /objections',
    'POST /objections/withdraw',
    'POST /objections/documents',
    'GET /objections/receipt',
    'GET /privacy',
    'GET /assets/{file}',
    'GET /openapi.json',
    'GET /api/campaigns/{code}',
    'GET /api/notices',
    'GET /api/notices/{id}',
    'POST /api/status',
    'POST /status/post',
    'POST /status/ticket',
    'POST /api/status/post',
    'POST /api/status/ticket',
    'POST /api/notices/{id}/objections',
    'POST /api/objections',
    'POST /score-reviews',
    'POST /api/score-reviews',
    'POST /status/correction',
    'GET /campaigns/{code}/correction',
    'POST /campaigns/{code}/correction',
    'POST /status/withdrawal',
    'POST /status/appeal',
    'POST /api/applications/{number}/corrections',
    'POST /api/applications/{number}/withdrawal',
    'POST /api/applications/{number}/appeal',
    'POST /api/objections/documents',
    '$default',
  ],
  apply: [
    'GET /campaigns/{code}/apply',
    'GET /campaigns/{code}/apply/{proxy+}',
    'POST /campaigns/{code}/apply/{proxy+}',
    'GET /objections/documents',
    'POST /api/objections/uploads',
    'POST /api/campaigns/{code}/uploads',
    'POST /api/campaigns/{code}/uploads/confirm',
  ],
  intake: ['POST /campaigns/{code}/apply/submit', 'POST /api/campaigns/{code}/applications'],
  // Signing in has addresses of its own, to be asked for less often than the rest.
  console: ['ANY /console', 'ANY /console/{proxy+}', 'GET /console/login', 'GET /console/callback'],
};

/** Requests of all visitors of a county together. */
export type Limit = { readonly perSecond: number; readonly atOnce: number };

/** A whole county applies within days; so many within one second are no applicants. */
const SUBMISSION: Limit = { perSecond: 50, atOnce: 100 };
/** Whoever tries numbers and codes; one number is throttled by itself besides (failed look-ups). */
const LOOK_UP: Limit = { perSecond: 20, atOnce: 40 };
/** A bureau has a few dozen members of staff. */
const SIGN_IN: Limit = { perSecond: 5, atOnce: 10 };

/** Routes that are worth attacking, by route key, with less than what every other route may take (constructs/http-api.ts). */
export const LIMITS: Readonly<Record<string, Limit>> = {
  'POST /campaigns/{code}/apply/submit': SUBMISSION,
  'POST /api/campaigns/{code}/applications': SUBMISSION,
  'POST /campaigns/{code}/correction': SUBMISSION,
  'POST /api/applications/{number}/corrections': SUBMISSION,
  'POST /notices/{id}/objections': SUBMISSION,
  'POST /api/notices/{id}/objections': SUBMISSION,
  'POST /status': LOOK_UP,
  'POST /status/proof': LOOK_UP,
  'POST /status/post': LOOK_UP,
  'POST /status/ticket': LOOK_UP,
  'POST /status/correction': LOOK_UP,
  'POST /status/withdrawal': LOOK_UP,
  'POST /status/appeal': LOOK_UP,
  'POST /score-reviews': LOOK_UP,
  'POST /objections': LOOK_UP,
  'POST /objections/withdraw': LOOK_UP,
  'POST /objections/documents': LOOK_UP,
  'POST /api/status': LOOK_UP,
  'POST /api/status/post': LOOK_UP,
  'POST /api/status/ticket': LOOK_UP,
  'POST /api/score-reviews': LOOK_UP,
  'POST /api/objections': LOOK_UP,
  'POST /api/objections/documents': LOOK_UP,
  'POST /api/applications/{number}/withdrawal': LOOK_UP,
  'POST /api/applications/{number}/appeal': LOOK_UP,
  'GET /console/login': SIGN_IN,
  'GET /console/callback': SIGN_IN,
};
