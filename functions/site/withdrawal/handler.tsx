import * as z from 'zod';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { json, problem, requestTime } from '../../../shared/lambda/http.ts';
import { ownStatusOf } from '../own/status-code.ts';
import { type OwnForm, withOwnForm, withOwnJson } from '../own/with-own.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { leave, mayLeave } from './leave.ts';
import { LeavePage, LeftPage } from './view.tsx';

const stop = (refusal: KnownRefusal): HttpResult => problem(refusal, ownStatusOf(refusal));

/** Beside number and code: `step` confirm with `confirm` yes does it. */
export const withdrawalForm = z.lazy(() =>
  z.object({ step: z.string().optional(), confirm: z.string().optional() }),
);

/** POST /status/withdrawal: what leaving means, to be confirmed; with `step` and `confirm` it is done. */
export const withdrawalPage = (services: SiteServices): HttpHandler =>
  withOwnForm(services, async ({ event, own, keys, fields }: OwnForm) => {
    const allowed = mayLeave(own);
    if (!allowed.ok) return stop(allowed.refusal);
    const site = siteOf(services, event);
    const { step, confirm } = withdrawalForm.parse(fields);
    const asked = step === 'confirm';
    if (!asked || confirm !== 'yes')
      return page(
        <LeavePage
          site={site}
          own={own}
          keys={keys}
          refusal={asked ? { code: 'withdrawal.unconfirmed' } : undefined}
        />,
        asked ? 422 : 200,
      );
    const left = await leave(services, own, requestTime(event));
    return left.ok ? page(<LeftPage site={site} own={own} at={requestTime(event)} />) : stop(left.refusal);
  });

export const withdrawalBody = z.lazy(() =>
  z.strictObject({ code: z.string().max(200), confirm: z.boolean().default(false) }),
);

/** POST /api/applications/{number}/withdrawal {code, confirm: true}: 200 with the stage they left in; 422 unconfirmed, 409. */
export const withdrawalApi = (services: SiteServices): HttpHandler =>
  withOwnJson(services, withdrawalBody, async ({ event, own, body: { confirm } }) => {
    const now = requestTime(event);
    const allowed = mayLeave(own);
    if (!allowed.ok) return stop(allowed.refusal);
    if (!confirm) return stop({ code: 'withdrawal.unconfirmed' });
    const left = await leave(services, own, now);
    if (!left.ok) return stop(left.refusal);
    return json(200, { number: left.value.number, left: left.value.left, withdrawnAt: now });
  });
