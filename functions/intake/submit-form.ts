import { maskName } from '../../shared/domain/identity/mask.ts';
import { DOCUMENT_KINDS, type DocumentSet } from '../../shared/domain/model/application.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import {
  cookie,
  formBody,
  type HttpEvent,
  type HttpHandler,
  type HttpResult,
  pathParameter,
  readCookie,
  redirect,
  refused,
  removeCookie,
  requestTime,
} from '../../shared/lambda/http.ts';
import {
  confirmedDocuments,
  cookiePath,
  DRAFT_PURPOSE,
  type Draft,
  draft,
  draftCookie,
} from '../../shared/messages/draft.ts';
import {
  RECEIPT_PURPOSE,
  RECEIPT_SECONDS,
  type Receipt,
  receiptCookie,
} from '../../shared/messages/receipt.ts';
import type { Sealer } from '../../shared/ports/vault.ts';
import { acceptApplication } from './accept-application.ts';
import type { IntakeServices } from './services.ts';

const openDraft = async (
  event: HttpEvent,
  campaign: string,
  sealer: Sealer,
  now: Instant,
): Promise<Draft | undefined> => {
  const token = readCookie(event, draftCookie(campaign)) ?? '';
  const opened = draft.safeParse(await sealer.open(DRAFT_PURPOSE, token, now));
  return opened.success && opened.data.campaign === campaign ? opened.data : undefined;
};

const documentsOf = ({ campaign, documents }: Draft): DocumentSet | undefined => {
  if (DOCUMENT_KINDS.some((kind) => documents?.files[kind] === undefined)) return undefined;
  const confirmed = confirmedDocuments.safeParse({ campaign, ...documents });
  return confirmed.success ? { uploadId: confirmed.data.uploadId, files: confirmed.data.files } : undefined;
};

/** The way to the receipt page: the receipt in a sealed cookie, the draft gone. */
const toReceipt = async (event: HttpEvent, receipt: Receipt, sealer: Sealer): Promise<HttpResult> => {
  const { campaign, submittedAt } = receipt;
  const path = cookiePath(campaign);
  const sealed = await sealer.seal(RECEIPT_PURPOSE, receipt, submittedAt + RECEIPT_SECONDS * 1000);
  return redirect(`${path}/receipt`, {
    cookies: [
      cookie(event, receiptCookie(campaign), sealed, { maxAge: RECEIPT_SECONDS, path }),
      removeCookie(event, draftCookie(campaign), path),
    ],
  });
};

/**
 * POST /campaigns/{code}/apply/submit: the application lies in the sealed draft cookie, the form itself carries nothing.
 * Accepted: 303 to the receipt. A draft with faults: 303 to the check page, which leads to the step that needs something.
 * Any other refusal is a page and leaves the draft as it is. The query code follows from the draft, so that pressing the
 * button twice gives the same receipt instead of a refusal without a code.
 */
export const submitForm =
  (services: IntakeServices): HttpHandler =>
  async (event) => {
    const campaign = pathParameter(event, 'code');
    const now = requestTime(event);
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const written = await openDraft(event, campaign, services.sealer, now);
    if (!written) return refused({ code: 'draft.expired' });
    const documents = documentsOf(written);
    const codeFor = (number: string) => services.identity.codeFor(number, documents?.uploadId ?? '');
    const { form: raw, consent } = written;
    const submission = { campaign, raw, consent, documents, now, codeFor };
    const accepted = await acceptApplication(submission, services);
    if (accepted.ok) {
      const { number, code, name } = accepted.value;
      const receipt = { campaign, number, code, maskedName: maskName(name), submittedAt: now };
      return toReceipt(event, receipt, services.sealer);
    }
    if (accepted.refusal.code === 'application.invalid' && !accepted.refusals.some(isTooLong))
      return redirect(`${cookiePath(campaign)}/apply/check`);
    return refused(accepted.refusal, accepted.refusals);
  };

/** A step of the form shows it only when it is sent again, so it is said here. */
const isTooLong = ({ code }: { readonly code: string }): boolean => code === 'field.too-long';
