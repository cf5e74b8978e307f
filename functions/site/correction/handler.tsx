import { correctionBar } from '../../../shared/domain/correction/decide.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { HttpEvent, HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import {
  formBody,
  pathParameter,
  problem,
  redirect,
  refused,
  requestTime,
} from '../../../shared/lambda/http.ts';
import { applicationForm } from '../../../shared/messages/application-form.ts';
import { type CorrectionPass, newPapers, passCookie, readPass } from '../../../shared/messages/correction.ts';
import { fieldSentence } from '../../../shared/web/form/field-sentence.ts';
import { errorInput } from '../../../shared/web/form/region-field.tsx';
import type { Typed } from '../../../shared/web/form/typed.ts';
import { type Own, ownOf } from '../own/find-own.ts';
import { ownStatusOf } from '../own/status-code.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { correctionPath } from './begin.ts';
import { CorrectionCheckPage, CorrectionDonePage } from './check-view.tsx';
import { correctApplication, weighCorrection } from './correct.ts';
import { correctionFacts } from './facts.ts';
import { sentOf, shownOf } from './typed.ts';
import { CorrectionPage } from './view.tsx';

type Visit = {
  readonly services: SiteServices;
  readonly event: HttpEvent;
  readonly own: Own;
  readonly pass: CorrectionPass;
};

const stop = (refusal: KnownRefusal): HttpResult => problem(refusal, ownStatusOf(refusal));

/** The application a pass opens; 403 `correction.expired` without one. */
const withPass =
  (services: SiteServices, handle: (visit: Visit) => Promise<HttpResult>): HttpHandler =>
  async (event) => {
    const pass = await readPass(event, pathParameter(event, 'code'), services.sealer, requestTime(event));
    const dossier = pass && (await services.applications.findDossier(pass.number));
    const own = dossier && (await ownOf(services, dossier));
    const isInForce = pass?.reissues === dossier?.reissues?.length;
    return pass && own && isInForce
      ? handle({ services, event, own, pass })
      : stop({ code: 'correction.expired' });
  };

const viewOf = ({ services, event, own, pass }: Visit) => ({
  site: siteOf(services, event),
  own,
  papers: pass.papers,
  complete: newPapers(pass) !== undefined,
});

/** GET /campaigns/{code}/correction: the form, filled in with what is stored; with `done` that the correction is saved. */
export const correctionPage = (services: SiteServices): HttpHandler =>
  withPass(services, async (visit) => {
    const { event, own } = visit;
    if (event.queryStringParameters?.done !== undefined)
      return page(<CorrectionDonePage {...viewOf(visit)} />);
    const bar = correctionBar(correctionFacts(own, requestTime(event)));
    if (bar) return stop(bar);
    return page(<CorrectionPage {...viewOf(visit)} typed={shownOf(own.dossier.application)} errors={[]} />);
  });

/**
 * POST /campaigns/{code}/correction: what would change, to be confirmed; with `confirmed` yes it is saved and the browser goes
 * on, with `no` the form comes back as it was typed. 422 with every fault, 409 when it was corrected elsewhere meanwhile.
 */
export const takeCorrection = (services: SiteServices): HttpHandler =>
  withPass(services, async (visit) => {
    const { event, own, pass } = visit;
    const now = requestTime(event);
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const typed = applicationForm.parse(body.value.fields);
    const documents = newPapers(pass);
    const sent = {
      sent: sentOf(typed, own.dossier.application),
      seen: pass.version,
      ...(documents && { documents }),
    };
    if (typed.confirmed === 'no')
      return page(<CorrectionPage {...viewOf(visit)} typed={typed} errors={[]} />);
    const save = typed.confirmed === 'yes' ? correctApplication : weighCorrection;
    const corrected = await save(services, own, sent, now);
    if (!corrected.ok) return faulty(visit, typed, corrected.refusal, corrected.refusals);
    const { application, changes } = corrected.value;
    if (typed.confirmed !== 'yes')
      return page(<CorrectionCheckPage {...viewOf(visit)} typed={typed} changes={changes} />);
    const { papers: _papers, ...opened } = pass;
    const next = { ...opened, version: application.version ?? 1 };
    return redirect(`${correctionPath(pass.campaign)}?done=yes`, {
      cookies: [await passCookie(event, next, services.sealer, now)],
    });
  });

/** The form again with what was typed, or a page of its own for what no field can mend. */
const faulty = (
  visit: Visit,
  typed: Typed,
  refusal: KnownRefusal,
  faults: readonly KnownRefusal[],
): HttpResult => {
  const again = (errors: Parameters<typeof CorrectionPage>[0]['errors'], note?: KnownRefusal) =>
    page(
      <CorrectionPage {...viewOf(visit)} typed={typed} errors={errors} refusal={note} />,
      ownStatusOf(refusal),
    );
  if (refusal.code === 'correction.nothing' || refusal.code === 'correction.stale') return again([], refusal);
  if (refusal.code !== 'application.invalid') return stop(refusal);
  return again(
    faults.map((fault) => ({ field: errorInput(fault.field ?? '', typed), detail: fieldSentence(fault) })),
  );
};
