import * as z from 'zod';
import { mayAppeal } from '../../../shared/domain/appeals/decide-filing.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { json, problem, requestTime } from '../../../shared/lambda/http.ts';
import { ownStatusOf } from '../own/status-code.ts';
import { withOwnForm, withOwnJson } from '../own/with-own.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { appealFacts, fileAppeal } from './file-appeal.ts';
import { AppealFiledPage, AppealPage } from './view.tsx';

const stop = (refusal: KnownRefusal): HttpResult => problem(refusal, ownStatusOf(refusal));

/** Beside number and code: `step` file hands it in. */
export const appealForm = z.lazy(() =>
  z.object({ step: z.string().optional(), text: z.string().default('') }),
);

/** POST /status/appeal: the form; with `step` the appeal itself, or the form again with what was typed (422). */
export const appealPage = (services: SiteServices): HttpHandler =>
  withOwnForm(services, async ({ event, own, keys, fields }) => {
    const now = requestTime(event);
    const allowed = mayAppeal(appealFacts(own, now));
    if (!allowed.ok) return stop(allowed.refusal);
    const view = { site: siteOf(services, event), own, keys, facts: appealFacts(own, now) };
    const { step, text } = appealForm.parse(fields);
    if (step !== 'file') return page(<AppealPage {...view} typed="" />);
    const filed = await fileAppeal(services, own, text, now);
    if (filed.ok) return page(<AppealFiledPage {...view} appeal={filed.value} />);
    return filed.refusal.field === 'text'
      ? page(<AppealPage {...view} typed={text} refusal={filed.refusal} />, 422)
      : stop(filed.refusal);
  });

export const appealBody = z.lazy(() => z.strictObject({ code: z.string().max(200), text: z.string() }));

/** POST /api/applications/{number}/appeal {code, text}: 201 with its state; 403 out of time, 409 a second one, 422 the text. */
export const appealApi = (services: SiteServices): HttpHandler =>
  withOwnJson(services, appealBody, async ({ event, own, body: { text } }) => {
    const filed = await fileAppeal(services, own, text, requestTime(event));
    if (!filed.ok) {
      const faults = filed.refusal.field === undefined ? [] : [filed.refusal];
      return problem(filed.refusal, ownStatusOf(filed.refusal), faults);
    }
    const { number, state, filedAt } = filed.value;
    return json(201, { number, state, filedAt });
  });
