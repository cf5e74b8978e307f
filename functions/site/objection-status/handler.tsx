import type { Instant } from '../../../shared/domain/model/time.ts';
import { decideWithdrawal } from '../../../shared/domain/objections/decide-withdrawal.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { HttpEvent, HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { formBody, json, jsonBody, problem, refused, requestTime } from '../../../shared/lambda/http.ts';
import type { StoredObjection } from '../../../shared/ports/objection-store.ts';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import { askerOf } from '../own/asker.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { ObjectionLookupPage } from './form.tsx';
import { lookUp } from './lookup.ts';
import { type ObjectionModel, objectionModel } from './model.ts';
import { type LookupForm, lookupForm, lookupRequest, missingIn } from './schema.ts';
import { ObjectionStatusPage } from './view.tsx';

/** HTTP status of a refused look-up or withdrawal. */
const statusOf = ({ code }: KnownRefusal): number => {
  if (code === 'objection.not-found') return 404;
  if (code === 'objection.deleted') return 410;
  return code === 'objection.throttled' ? 429 : 409;
};

/** GET /objections */
export const objectionLookupPage =
  (services: SiteServices): HttpHandler =>
  async (event) =>
    formPage(services, event, { form: { number: '', code: '' }, errors: [] });

/** POST /objections: the objection's page, or the form again with what was typed (422, 404, 429). */
export const objectionStatusPage =
  (services: SiteServices): HttpHandler =>
  async (event) =>
    withLookup(services, event, (found, form) => statusPage(services, event, found, form));

/** POST /objections/withdraw: takes a named objection back; 409 once it is answered. */
export const withdrawObjection =
  (services: SiteServices): HttpHandler =>
  async (event) =>
    withLookup(services, event, async (found, form) => {
      const decided = decideWithdrawal(found, requestTime(event));
      if (!decided.ok) return statusPage(services, event, found, form, decided.refusal);
      const { codeDigest, contact } = found;
      const withdrawn = { ...decided.value, codeDigest, ...(contact && { contact }) };
      if ((await services.objections.settle({ objection: withdrawn })) === 'written')
        return statusPage(services, event, withdrawn, form);
      const current = (await services.objections.find(found.number)) ?? found;
      return statusPage(services, event, current, form, { code: 'objection.stale' });
    });

/** POST /api/objections: ObjectionModel as JSON; 404 `objection.not-found`, 429 `objection.throttled`. */
export const objectionStatusApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = lookupRequest.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const found = await lookUp(parsed.data, services, askerOf(event));
    if (!found.ok) return problem(found.refusal, statusOf(found.refusal));
    return json(200, await modelOf(services, found.value, requestTime(event)));
  };

async function withLookup(
  services: SiteServices,
  event: HttpEvent,
  show: (found: StoredObjection, form: LookupForm) => Promise<HttpResult>,
): Promise<HttpResult> {
  const body = formBody(event);
  if (!body.ok) return refused(body.refusal);
  const parsed = lookupForm.safeParse(body.value.fields);
  if (!parsed.success) return refused({ code: 'body.malformed' });
  const form = parsed.data;
  const errors = missingIn(form);
  if (errors.length > 0) return formPage(services, event, { form, errors }, 422);
  const found = await lookUp(form, services, askerOf(event));
  if (found.ok) return show(found.value, form);
  const refusal = refusalText(found.refusal);
  return formPage(services, event, { form, errors: [], refusal }, statusOf(found.refusal));
}

async function modelOf(
  services: SiteServices,
  objection: StoredObjection,
  now: Instant,
): Promise<ObjectionModel> {
  const facts = await noticeFacts(services, objection.notice, now);
  return objectionModel(objection, facts?.notice, facts?.supplements ?? [], now);
}

async function statusPage(
  services: SiteServices,
  event: HttpEvent,
  objection: StoredObjection,
  { code }: LookupForm,
  refused?: KnownRefusal,
): Promise<HttpResult> {
  const model = await modelOf(services, objection, requestTime(event));
  const refusal = refused && refusalText(refused);
  const site = siteOf(services, event);
  return page(
    <ObjectionStatusPage site={site} objection={model} code={code} refusal={refusal} />,
    refused ? statusOf(refused) : 200,
  );
}

type FormView = Omit<Parameters<typeof ObjectionLookupPage>[0], 'site'>;

const formPage = (services: SiteServices, event: HttpEvent, view: FormView, status = 200): HttpResult =>
  page(<ObjectionLookupPage site={siteOf(services, event)} {...view} />, status);
