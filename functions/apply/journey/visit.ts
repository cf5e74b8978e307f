import { checkWindow } from '../../../shared/domain/intake/window.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { may } from '../../../shared/domain/stages/engine.ts';
import type { HttpEvent, HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { pathParameter, redirect, refused, requestTime } from '../../../shared/lambda/http.ts';
import type { Draft } from '../../../shared/messages/draft.ts';
import type { SiteContext } from '../../../shared/web/site-frame.tsx';
import type { ApplyServices } from '../services.ts';
import { draftToCookie, readDraft } from './draft-cookie.ts';
import { firstIncomplete, mayOpen, type StepId, stepPath } from './steps.ts';

/** One request for a page of the form, with everything looked up. */
export type Visit = {
  readonly event: HttpEvent;
  readonly services: ApplyServices;
  readonly campaign: Campaign;
  readonly now: Instant;
  readonly site: SiteContext;
};
/** A visit beyond the start: both consents are given, so there is a draft. */
export type DraftVisit = Visit & { readonly draft: Draft };

/**
 * Finds the campaign and looks at the clock before a page of the form is shown or taken.
 * Refusals: 404 `campaign.unknown`; 403 `registration.not-open`, `registration.closed`.
 */
export const whileOpen =
  (
    services: ApplyServices,
    handle: (visit: Visit & { draft: Draft | undefined }) => Promise<HttpResult>,
  ): HttpHandler =>
  async (event) => {
    const now = requestTime(event);
    const record = await services.campaigns.find(pathParameter(event, 'code'));
    if (record === undefined || record.progress.status === 'draft')
      return refused({ code: 'campaign.unknown' });
    const { campaign, progress } = record;
    const window = checkWindow(campaign, now);
    if (!window.ok) return refused(window.refusal);
    if (!may(progress, 'apply')) return refused({ code: 'registration.closed', facts: { at: now } });
    const draft = await readDraft(event, campaign.code, services.sealer, now);
    return handle({ event, services, campaign, now, draft, site: { countyName: services.countyName, now } });
  };

/** `whileOpen` for one step: a visitor who has not completed the steps before it is sent to the first that misses something. */
export const atStep = (
  services: ApplyServices,
  step: Exclude<StepId, 'start'>,
  handle: (visit: DraftVisit) => Promise<HttpResult>,
): HttpHandler =>
  whileOpen(services, async (visit) => {
    const { draft, campaign } = visit;
    if (draft === undefined || !mayOpen(step, draft, campaign))
      return redirect(stepPath(campaign.code, firstIncomplete(draft, campaign)));
    return handle({ ...visit, draft });
  });

/** Keeps a draft and sends the browser on; undefined when the draft does not fit into a cookie. */
export async function keepAndGo(
  visit: Visit,
  draft: Draft,
  location: string,
): Promise<HttpResult | undefined> {
  const { event, campaign, services, now } = visit;
  const kept = await draftToCookie(event, campaign, draft, services.sealer, now);
  return kept === undefined ? undefined : redirect(location, { cookies: [kept] });
}
