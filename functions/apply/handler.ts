import type { HttpHandler } from '../../shared/lambda/http.ts';
import { openRoutes } from '../../shared/lambda/open-routes.ts';
import { routes } from '../../shared/lambda/routes.ts';
import { APPLY_ROUTES } from './routes.ts';
import type { ApplyServices } from './services.ts';

/** The application form, from consent to the last check, and the uploads of the JSON interface. */
export const applyHandler = (services: ApplyServices): HttpHandler =>
  routes(openRoutes(APPLY_ROUTES, services));
