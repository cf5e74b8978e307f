import { changes, type OpenRoute } from '../../shared/lambda/open-routes.ts';
import { NO_INPUT } from '../../shared/lambda/route-input.ts';
import { jsonApplication } from '../../shared/messages/json-application.ts';
import type { IntakeServices } from './services.ts';
import { submitForm } from './submit-form.ts';
import { submitJson } from './submit-json.ts';

/** Both ways of handing in an application, each with whom it is for. */
export const INTAKE_ROUTES: readonly OpenRoute<IntakeServices>[] = [
  changes('/campaigns/{code}/apply/submit', 'draft', submitForm, NO_INPUT),
  changes('/api/campaigns/{code}/applications', 'anybody', submitJson, { body: [jsonApplication] }),
];
