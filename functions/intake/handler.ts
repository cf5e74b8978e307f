import type { HttpHandler } from '../../shared/lambda/http.ts';
import { routes } from '../../shared/lambda/routes.ts';
import { fromOwnPages } from '../../shared/web/site-origin.ts';
import type { IntakeServices } from './services.ts';
import { submitForm } from './submit-form.ts';
import { submitJson } from './submit-json.ts';

/** Both ways of handing in an application. */
export const intakeHandler = (services: IntakeServices): HttpHandler =>
  routes([
    {
      method: 'POST',
      path: '/campaigns/{code}/apply/submit',
      handler: fromOwnPages(services.publicUrl, submitForm(services)),
    },
    { method: 'POST', path: '/api/campaigns/{code}/applications', handler: submitJson(services) },
  ]);
