import { CONSOLE_BODIES, type HttpHandler, httpStack } from '../../shared/lambda/http.ts';
import { routes } from '../../shared/lambda/routes.ts';
import { styleSources } from '../../shared/web/styles.ts';
import { reviewKeys } from './assets/handler.ts';
import { renderConsoleError } from './frame/problem.tsx';
import { guarded } from './http/guard.ts';
import { STAFF_ROUTES } from './routes.ts';
import type { Services } from './services.ts';
import { callback, login } from './sign-in/handler.ts';
import { logout, sessionData, signedOut } from './sign-in/session-handlers.ts';

/** The whole console: sign-in, and every page behind it. */
export const consoleHandler = (services: Services): HttpHandler =>
  httpStack(
    routes([
      { method: 'GET', path: '/console/login', handler: login(services) },
      { method: 'GET', path: '/console/callback', handler: callback(services) },
      { method: 'GET', path: '/console/session', handler: sessionData(services) },
      { method: 'POST', path: '/console/logout', handler: logout(services) },
      { method: 'GET', path: '/console/signed-out', handler: signedOut(services) },
      { method: 'GET', path: '/console/assets/review-keys.js', handler: reviewKeys(services) },
      ...STAFF_ROUTES.map((route) => ({
        method: route.method,
        path: route.path,
        handler: guarded(route, services),
      })),
    ]),
    {
      renderError: renderConsoleError(services.countyName),
      errorSources: styleSources(),
      bodies: CONSOLE_BODIES,
    },
  );
