import { examine } from '../../../shared/adapters/documents/examine.ts';
import { quarantineKey } from '../../../shared/adapters/s3/document-keys.ts';
import { checkWindow } from '../../../shared/domain/intake/window.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { isRefusalCode } from '../../../shared/domain/refusals.ts';
import type { HttpEvent, HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { pathParameter, problem, redirect, refused, requestTime } from '../../../shared/lambda/http.ts';
import { type CorrectionPass, passCookie, readPass } from '../../../shared/messages/correction.ts';
import { fieldSentence } from '../../../shared/web/form/field-sentence.ts';
import { siteOrigin } from '../../../shared/web/site-origin.ts';
import { page } from '../journey/page.ts';
import { stepPath } from '../journey/steps.ts';
import type { ApplyServices } from '../services.ts';
import { documentTickets } from '../upload-documents/tickets.ts';
import { PapersPage } from './view.tsx';

type Papers = NonNullable<CorrectionPass['papers']>;
type Visit = { readonly event: HttpEvent; readonly campaign: Campaign; readonly pass: CorrectionPass };

const pathOf = ({ code }: Campaign): string => `${stepPath(code, 'start')}/papers`;

/** Only with a pass of the correction form, and while registration is open. */
const withPass =
  (services: ApplyServices, handle: (visit: Visit) => Promise<HttpResult>): HttpHandler =>
  async (event) => {
    const now = requestTime(event);
    const record = await services.campaigns.find(pathParameter(event, 'code'));
    if (record === undefined || record.progress.status === 'draft')
      return refused({ code: 'campaign.unknown' });
    const window = checkWindow(record.campaign, now);
    if (!window.ok) return refused(window.refusal);
    const pass = await readPass(event, record.campaign.code, services.sealer, now);
    if (pass === undefined) return problem({ code: 'correction.expired' }, 403);
    return handle({ event, campaign: record.campaign, pass });
  };

const keepAndGo = async (
  { event, pass }: Visit,
  services: ApplyServices,
  papers: Papers,
  to: string,
): Promise<HttpResult> =>
  redirect(to, {
    cookies: [await passCookie(event, { ...pass, papers }, services.sealer, requestTime(event))],
  });

/**
 * GET …/apply/papers: a new set of the five documents for an application handed in before. They lie under an upload id of
 * their own, so that the set of every earlier version stays as it was.
 */
export const showPapers = (services: ApplyServices): HttpHandler =>
  withPass(services, async (visit) => {
    const { event, campaign, pass } = visit;
    const here = pathOf(campaign);
    const { papers } = pass;
    if (papers === undefined)
      return keepAndGo(visit, services, { uploadId: services.newUploadId(), files: {} }, here);
    const back = `${siteOrigin(event, services.publicUrl)}${here}/uploaded`;
    const tickets = await documentTickets(services, campaign.code, papers.uploadId, back);
    const uploadOrigin = tickets[0] && new URL(tickets[0].url).origin;
    const { kind, fault = '' } = event.queryStringParameters ?? {};
    const known = DOCUMENT_KINDS.find((one) => one === kind);
    const errors =
      known !== undefined && fault.startsWith('document.') && isRefusalCode(fault)
        ? [{ field: known, detail: fieldSentence({ code: fault, field: known }) }]
        : [];
    const site = { countyName: services.countyName, now: requestTime(event) };
    return page(
      <PapersPage site={site} campaign={campaign} papers={papers} tickets={tickets} errors={errors} />,
      { uploadOrigin },
    );
  });

/** GET …/apply/papers/uploaded?kind=…&key=…: looks at a file the bucket has taken, and goes back with the verdict. */
export const afterPaper = (services: ApplyServices): HttpHandler =>
  withPass(services, async (visit) => {
    const { event, campaign, pass } = visit;
    const here = pathOf(campaign);
    const { kind: asked, key } = event.queryStringParameters ?? {};
    const kind = DOCUMENT_KINDS.find((candidate) => candidate === asked);
    const { papers } = pass;
    if (kind === undefined || papers === undefined) return redirect(here);
    const { uploadId } = papers;
    if (key !== quarantineKey(campaign.code, uploadId, kind)) return redirect(here);
    const seen = await examine(services.bucket, campaign.code, uploadId, kind);
    const others = Object.fromEntries(Object.entries(papers.files).filter(([known]) => known !== kind));
    const files = { ...others, ...(seen.ok && { [kind]: seen.value }) };
    const fault = seen.ok ? '' : `&fault=${seen.refusal.code}`;
    return keepAndGo(visit, services, { uploadId, files }, `${here}?kind=${kind}${fault}#${kind}`);
  });
