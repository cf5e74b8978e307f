import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { page } from '../journey/page.ts';
import { atStep } from '../journey/visit.ts';
import type { ApplyServices } from '../services.ts';
import { CheckPage } from './view.tsx';

/** GET …/check */
export const showCheck = (services: ApplyServices): HttpHandler =>
  atStep(services, 'check', async (visit) => page(<CheckPage {...visit} />));
