import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { HttpEvent, HttpHandler } from '../../../shared/lambda/http.ts';
import { formBody, json, jsonBody, problem, refused } from '../../../shared/lambda/http.ts';
import { askerOf } from '../own/asker.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { findStatus } from '../status/find-status.ts';
import { StatusPage } from '../status/view.tsx';
import { choiceStatus, choose } from './choose.ts';
import { type Choice, choiceForm, choiceRequest } from './schema.ts';

/** The status page after a choice, or with what was refused; whoever cannot be looked up gets the refusal alone. */
async function statusAfter(
  services: SiteServices,
  event: HttpEvent,
  { number, code }: Choice,
  refusal?: KnownRefusal,
) {
  const found = await findStatus(services, { number, campaign: '', citizenId: '', code }, askerOf(event));
  if (!found.ok) return problem(found.refusal, choiceStatus(found.refusal));
  const view = (
    <StatusPage
      site={siteOf(services, event)}
      status={found.value}
      code={code}
      {...(refusal && { refusal: refusalText(refusal) })}
    />
  );
  return page(view, refusal ? choiceStatus(refusal) : 200);
}

/** POST /status/post: an applicant of a cancelled post takes another, or none; then their status page (409, 422: with the reason). */
export const choosePost =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = choiceForm.safeParse(body.value.fields);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const chosen = await choose(parsed.data, services, askerOf(event));
    if (chosen.ok) return statusAfter(services, event, parsed.data);
    const { refusal } = chosen;
    return refusal.code.startsWith('status.')
      ? problem(refusal, choiceStatus(refusal))
      : statusAfter(services, event, parsed.data, refusal);
  };

/** POST /api/status/post: the same as JSON; answers the offer as it is answered now. */
export const choosePostApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = choiceRequest.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const chosen = await choose(parsed.data, services, askerOf(event));
    return chosen.ok ? json(200, chosen.value) : problem(chosen.refusal, choiceStatus(chosen.refusal));
  };
