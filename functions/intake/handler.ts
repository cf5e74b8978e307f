import type { HttpHandler } from '../../shared/lambda/http.ts';
import { openRoutes } from '../../shared/lambda/open-routes.ts';
import { routes } from '../../shared/lambda/routes.ts';
import { INTAKE_ROUTES } from './routes.ts';
import type { IntakeServices } from './services.ts';

/** Both ways of handing in an application. */
export const intakeHandler = (services: IntakeServices): HttpHandler =>
  routes(openRoutes(INTAKE_ROUTES, services));
