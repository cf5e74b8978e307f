import type { HttpHandler } from '../../shared/lambda/http.ts';
import { openRoutes } from '../../shared/lambda/open-routes.ts';
import { routes } from '../../shared/lambda/routes.ts';
import { SITE_ROUTES } from './routes.ts';
import type { SiteServices } from './services.ts';

/** All public pages that are not the application form. */
export const siteHandler = (services: SiteServices): HttpHandler => routes(openRoutes(SITE_ROUTES, services));
