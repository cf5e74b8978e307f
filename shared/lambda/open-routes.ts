import type { Audience } from '../domain/permissions.ts';
import { fromOwnPages } from '../web/site-origin.ts';
import type { HttpHandler } from './http-types.ts';
import { NO_INPUT, type RouteInput, withQuery } from './route-input.ts';
import type { Route } from './routes.ts';

/** One address that asks for no role: whom it is for, and what answers. Every one names its audience; there is no default. */
export type OpenRoute<Services> = {
  readonly method: Route['method'];
  readonly path: string;
  readonly audience: Audience;
  readonly serve: (services: Services) => HttpHandler;
  readonly input: RouteInput;
};

/** An address that reads; most take nothing but their address. */
export const reads = <Services>(
  path: string,
  audience: Audience,
  serve: OpenRoute<Services>['serve'],
  input: RouteInput = NO_INPUT,
): OpenRoute<Services> => ({ method: 'GET', path, audience, serve, input });

/** An address that may change something; it says what it takes. */
export const changes = <Services>(
  path: string,
  audience: Audience,
  serve: OpenRoute<Services>['serve'],
  input: RouteInput,
): OpenRoute<Services> => ({ method: 'POST', path, audience, serve, input });

/**
 * The routes of a function. What a form posts is taken from our own pages only (403 `origin.foreign`); the JSON interface uses no
 * cookie, so that nobody's browser can be made to act through it.
 */
export const openRoutes = <Services extends { readonly publicUrl: string }>(
  list: readonly OpenRoute<Services>[],
  services: Services,
): readonly Route[] =>
  list.map(({ method, path, serve, input }) => {
    const handler = withQuery(input, serve(services));
    const isForm = method === 'POST' && !path.startsWith('/api/');
    return { method, path, handler: isForm ? fromOwnPages(services.publicUrl, handler) : handler };
  });
