import httpRouter, { type Method } from '@middy/http-router';
import type { HttpEvent, HttpHandler, HttpResult } from './http-types.ts';
import { refused } from './responses.ts';

export type Route = { readonly method: Method; readonly path: string; readonly handler: HttpHandler };

/**
 * One handler out of several routes (`/campaigns/{code}`; parameters arrive in `pathParameters`). An unknown path or
 * method is a 404 problem `not-found`.
 */
export const routes = (list: readonly Route[]): HttpHandler => {
  const router = httpRouter<HttpEvent, HttpResult>({
    routes: [...list],
    notFoundResponse: () => refused({ code: 'not-found' }),
  });
  return async (event, context) => router(event, context);
};
