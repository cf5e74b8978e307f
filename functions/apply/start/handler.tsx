import { CONSENT_VERSION } from '../../../shared/domain/intake/consent-texts.ts';
import { formFaults } from '../../../shared/domain/intake/parse-form.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { formBody, redirect, refused } from '../../../shared/lambda/http.ts';
import { applicationForm } from '../../../shared/messages/application-form.ts';
import type { Draft } from '../../../shared/messages/draft.ts';
import { fieldSentence } from '../../../shared/web/form/field-sentence.ts';
import { withoutDraft } from '../journey/draft-cookie.ts';
import { page } from '../journey/page.ts';
import { fieldsOf, firstIncomplete, stepPath } from '../journey/steps.ts';
import { keepAndGo, whileOpen } from '../journey/visit.ts';
import type { ApplyServices } from '../services.ts';
import { StartPage } from './view.tsx';

/** GET /campaigns/{code}/apply */
export const showStart = (services: ApplyServices): HttpHandler =>
  whileOpen(services, async (visit) => page(<StartPage {...visit} ticked={[]} errors={[]} />));

/** POST /campaigns/{code}/apply/start: both consents given, a draft begins (or an earlier one goes on). */
export const takeStart = (services: ApplyServices): HttpHandler =>
  whileOpen(services, async (visit) => {
    const body = formBody(visit.event);
    if (!body.ok) return refused(body.refusal);
    const { consent = '', consent_sensitive = '' } = applicationForm.parse(body.value.fields);
    const given = { consent, consent_sensitive };
    const faults = formFaults(given, visit.campaign, fieldsOf('start', visit.campaign.track));
    if (faults.length > 0) {
      const errors = faults.map((fault) => ({ field: fault.field ?? '', detail: fieldSentence(fault) }));
      const ticked = Object.entries(given).flatMap(([name, value]) => (value === '' ? [] : [name]));
      return page(<StartPage {...visit} ticked={ticked} errors={errors} />, { status: 422 });
    }
    const draft: Draft = {
      campaign: visit.campaign.code,
      form: { ...visit.draft?.form, ...given },
      consent: { version: CONSENT_VERSION, at: visit.now },
      documents: visit.draft?.documents ?? { uploadId: services.newUploadId(), files: {} },
    };
    const next = stepPath(visit.campaign.code, firstIncomplete(draft, visit.campaign));
    return (await keepAndGo(visit, draft, next)) ?? refused({ code: 'body.malformed' });
  });

/** POST /campaigns/{code}/apply/discard: the draft is removed from this browser. */
export const discardDraft = (services: ApplyServices): HttpHandler =>
  whileOpen(services, async ({ event, campaign }) =>
    redirect(stepPath(campaign.code, 'start'), { cookies: [withoutDraft(event, campaign.code)] }),
  );
