import { CONSENT_VERSION } from '../../shared/domain/intake/consent-texts.ts';
import { type AcceptedApplication, decideApplication } from '../../shared/domain/intake/decide.ts';
import { foreignFields } from '../../shared/domain/intake/foreign-fields.ts';
import type { RawForm } from '../../shared/domain/intake/raw-form.ts';
import { charactersWithin } from '../../shared/domain/intake/room.ts';
import type { DocumentSet } from '../../shared/domain/model/application.ts';
import type { Consent } from '../../shared/domain/model/consent.ts';
import { accept, type Checked } from '../../shared/domain/model/result.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../shared/domain/refusals.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import { submissionEventId } from '../../shared/messages/event-id.ts';
import type { StoredApplication } from '../../shared/ports/application-store.ts';
import type { IntakeServices } from './services.ts';

export type Submission = {
  readonly campaign: string;
  readonly raw: RawForm;
  readonly documents: DocumentSet | undefined;
  readonly now: Instant;
  /** As the form recorded it; default: given with the submission itself, in the wording of now. */
  readonly consent?: Consent | undefined;
  /** The query code for this application number. */
  readonly codeFor: (number: string) => Promise<string> | string;
};

/** What the applicant is told, once. */
export type Receipted = { readonly number: string; readonly code: string; readonly name: string };

const refused = (
  refusal: KnownRefusal,
  refusals: readonly KnownRefusal[] = [],
): Checked<never, KnownRefusal> => ({
  ok: false,
  refusal,
  refusals,
});

/** The application as it will be stored, with everything personal sealed. */
const sealApplication = async (
  { campaign, now, consent = { version: CONSENT_VERSION, at: now } }: Submission,
  { form, sex, documents }: AcceptedApplication,
  { number, code }: { readonly number: string; readonly code: string },
  { vault, identity }: IntakeServices,
): Promise<StoredApplication> => {
  const { citizenId, phone, ...stated } = form;
  const [sealed, codeDigest] = await Promise.all([
    vault.seal(number, { citizenId, phone }, now),
    identity.digestCode(number, code),
  ]);
  return { ...stated, number, campaign, sex, submittedAt: now, documents, consent, sealed, codeDigest };
};

/**
 * The accept path: decide, then ONE conditional put; nothing is read but the remembered campaign.
 * Refusals, in this order: `campaign.unknown`; `field.unknown` for fields of the other track's form; `application.invalid` with every fault in `refusals`; `registration.not-open`,
 * `registration.closed`; `application.duplicate` when this person has applied before, also at the same instant.
 */
export const acceptApplication = async (
  submission: Submission,
  services: IntakeServices,
): Promise<Checked<Receipted, KnownRefusal>> => {
  const { campaign: code, raw, documents, now } = submission;
  const record = await services.findCampaign(code, now);
  if (!record) return refused({ code: 'campaign.unknown' });
  const { campaign, progress } = record;
  const foreign = foreignFields(raw, campaign.track);
  if (foreign[0]) return refused(foreign[0], foreign);
  const decided = decideApplication({ raw, campaign, progress, now, documents });
  if (!decided.ok) return decided;
  const { form } = decided.value;
  const number = await services.identity.numberOf(code, form.citizenId);
  const queryCode = await submission.codeFor(number);
  const application = await sealApplication(submission, decided.value, { number, code: queryCode }, services);
  const excess = services.applications.excess(application);
  // The form's own limits leave room enough; this holds should a sealed part ever come out longer.
  if (excess > 0 && form.track !== 'internal')
    return tooLong(charactersWithin(form.experience, form.experience.length * 2 - excess));
  if ((await services.applications.accept(application)) === 'duplicate')
    return refused({ code: 'application.duplicate' });
  logInfo('application.accepted', { eventId: submissionEventId(number) });
  return accept({ number, code: queryCode, name: form.name });
};

const tooLong = (most: number): Checked<never, KnownRefusal> =>
  refused({ code: 'application.invalid' }, [
    { code: 'field.too-long', field: 'experience', facts: { most } },
  ]);
