import { CONSOLE_BODIES, type HttpHandler, httpStack } from '../../shared/lambda/http.ts';
import { openRoutes } from '../../shared/lambda/open-routes.ts';
import { withQuery } from '../../shared/lambda/route-input.ts';
import { routes } from '../../shared/lambda/routes.ts';
import { styleSources } from '../../shared/web/styles.ts';
import { renderConsoleError } from './frame/problem.tsx';
import { guarded } from './http/guard.ts';
import { STAFF_ROUTES } from './routes.ts';
import type { Services } from './services.ts';
import { SIGN_IN_ROUTES } from './sign-in/routes.ts';

/** The whole console: sign-in, and every page behind it. */
export const consoleHandler = (services: Services): HttpHandler =>
  httpStack(
    routes([
      ...openRoutes(SIGN_IN_ROUTES, services),
      ...STAFF_ROUTES.map((route) => ({
        method: route.method,
        path: route.path,
        handler: withQuery(route.input, guarded(route, services)),
      })),
    ]),
    {
      renderError: renderConsoleError(services.countyName),
      errorSources: styleSources(),
      bodies: CONSOLE_BODIES,
    },
  );
