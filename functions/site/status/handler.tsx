import { refusalText } from '../../../shared/domain/refusals.ts';
import type { HttpEvent, HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { formBody, json, jsonBody, problem, refused } from '../../../shared/lambda/http.ts';
import { askerOf } from '../own/asker.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { findStatus, statusCodeOf } from './find-status.ts';
import { StatusFormPage } from './form.tsx';
import { missingFields, type StatusForm, statusForm, statusRequest } from './schema.ts';
import { StatusPage } from './view.tsx';

const EMPTY: StatusForm = { number: '', campaign: '', citizen_id: '', code: '' };

/** GET /status */
export const statusFormPage =
  (services: SiteServices): HttpHandler =>
  async (event) =>
    formPage(services, event, { form: EMPTY, errors: [] });

/** POST /status: the application's page, or the form again with what was typed (422, 404, 429). */
export const statusPage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = statusForm.safeParse(body.value.fields);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const form = parsed.data;
    const errors = missingFields(form);
    if (errors.length > 0) return formPage(services, event, { form, errors }, 422);
    const found = await findStatus(services, { ...form, citizenId: form.citizen_id }, askerOf(event));
    if (found.ok)
      return page(<StatusPage site={siteOf(services, event)} status={found.value} code={form.code} />);
    const refusal = refusalText(found.refusal);
    return formPage(services, event, { form, errors: [], refusal }, statusCodeOf(found.refusal));
  };

/** POST /api/status: StatusModel as JSON; 404 `status.not-found`, 429 `status.throttled`. */
export const statusApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = statusRequest.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const { number = '', campaign = '', citizen_id: citizenId = '', code } = parsed.data;
    const found = await findStatus(services, { number, campaign, citizenId, code }, askerOf(event));
    return found.ok ? json(200, found.value) : problem(found.refusal, statusCodeOf(found.refusal));
  };

type FormView = Omit<Parameters<typeof StatusFormPage>[0], 'site' | 'campaigns'>;

async function formPage(
  services: SiteServices,
  event: HttpEvent,
  view: FormView,
  status = 200,
): Promise<HttpResult> {
  const records = await services.campaigns.list();
  const campaigns = records
    .filter(({ progress }) => progress.status === 'running')
    .map(({ campaign }) => campaign);
  return page(<StatusFormPage site={siteOf(services, event)} campaigns={campaigns} {...view} />, status);
}
