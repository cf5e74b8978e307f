import { newUploadId } from '../../../shared/adapters/crypto/query-code.ts';
import { checkObjectionPeriod } from '../../../shared/domain/objections/period.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { HttpEvent, HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import {
  formBody,
  json,
  jsonBody,
  pathParameter,
  problem,
  refused,
  requestTime,
} from '../../../shared/lambda/http.ts';
import { toReceipt } from '../objection-receipt/receipt.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { fileObjection } from './file-objection.ts';
import { type NoticeFacts, noticeFacts } from './notice-facts.ts';
import { EMPTY, type ObjectionForm, objectionForm, objectionRequest } from './schema.ts';
import { ObjectionFormPage } from './view.tsx';

/** HTTP status of a refused objection: outside the period 403, sent before 409, anything to mend 422. */
const statusOf = ({ code }: KnownRefusal): number => {
  if (code === 'objection.already-filed') return 409;
  return code === 'objection.not-open' || code === 'objection.period-over' ? 403 : 422;
};

/** GET /notices/{id}/objections/new: the form, or that the period is over; 404 `not-found`. */
export const objectionFormPage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const facts = await noticeFacts(services, pathParameter(event, 'id'), requestTime(event));
    if (facts === undefined) return refused({ code: 'not-found' });
    const period = checkObjectionPeriod(facts.notice, facts.supplements, undefined, requestTime(event));
    if (!period.ok) return problem(period.refusal, statusOf(period.refusal));
    return formPage(services, event, facts, { ...EMPTY, form: newUploadId() });
  };

/** POST /notices/{id}/objections: 303 to the receipt, or the form again with what was typed (422, 403, 409). */
export const submitObjection =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = objectionForm.safeParse(body.value.fields);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const facts = await noticeFacts(services, pathParameter(event, 'id'), requestTime(event));
    if (facts === undefined) return refused({ code: 'not-found' });
    const { form, ...raw } = parsed.data;
    const filed = await fileObjection(services, facts, raw, form, requestTime(event));
    return filed.ok
      ? toReceipt(event, facts.notice, filed.value, services.sealer)
      : formPage(services, event, facts, parsed.data, filed.refusal, filed.refusals);
  };

/** POST /api/notices/{id}/objections: 201 with number, code and due day; 422 with every fault, 403 outside the period. */
export const objectionApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = objectionRequest.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const facts = await noticeFacts(services, pathParameter(event, 'id'), requestTime(event));
    if (facts === undefined) return refused({ code: 'not-found' });
    const filed = await fileObjection(services, facts, parsed.data, newUploadId(), requestTime(event));
    if (!filed.ok) return problem(filed.refusal, statusOf(filed.refusal), filed.refusals);
    const { objection, code } = filed.value;
    const { number, filedAt, dueOn, dueProvisional } = objection;
    return json(201, { number, code, filedAt, dueOn, dueProvisional });
  };

function formPage(
  services: SiteServices,
  event: HttpEvent,
  facts: NoticeFacts,
  typed: ObjectionForm,
  refusal?: KnownRefusal,
  faults: readonly KnownRefusal[] = [],
): HttpResult {
  const errors = faults.map((fault) => ({ field: fault.field ?? '', detail: refusalText(fault).title }));
  const stop = refusal !== undefined && errors.length === 0 ? refusalText(refusal) : undefined;
  const view = (
    <ObjectionFormPage
      site={siteOf(services, event)}
      facts={facts}
      typed={typed}
      errors={errors}
      refusal={stop}
    />
  );
  return page(view, refusal === undefined ? 200 : statusOf(refusal));
}
