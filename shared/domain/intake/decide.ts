import { parseCitizenNumber } from '../identity/citizen-number.ts';
import type { AnyApplicationForm, ApplicationForm, DocumentSet, Sex } from '../model/application.ts';
import type { Campaign, OpenCampaign } from '../model/campaign.ts';
import type { Checked } from '../model/result.ts';
import type { Progress } from '../model/stage.ts';
import type { Instant, LocalDate } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { may } from '../stages/engine.ts';
import { parseApplicationForm } from './parse-form.ts';
import type { RawForm } from './raw-form.ts';
import { checkWindow } from './window.ts';

export type ApplicationCommand<Of extends Campaign = Campaign> = {
  readonly raw: RawForm;
  readonly campaign: Of;
  readonly progress: Progress;
  readonly now: Instant;
  /** Undefined when no valid receipt of the five documents came along. */
  readonly documents: DocumentSet | undefined;
};

/** What may be stored once a number is found for it; uniqueness is the store's conditional put. */
export type AcceptedApplication<Form extends AnyApplicationForm = AnyApplicationForm> = {
  readonly form: Form;
  readonly sex: Sex;
  readonly birthDate: LocalDate;
  readonly documents: DocumentSet;
  readonly submittedAt: Instant;
};

const refuseOne = (refusal: KnownRefusal): Checked<never, KnownRefusal> => ({
  ok: false,
  refusal,
  refusals: [],
});

/**
 * Decides whether an application is accepted; eligibility is not looked at here.
 * Refusals, in this order: `campaign.unknown` (not published), `application.invalid` with every fault in `refusals`
 * (form order, `document.missing` last), `registration.not-open` / `registration.closed`. Duplicates are found by the store.
 */
export function decideApplication(
  command: ApplicationCommand<OpenCampaign>,
): Checked<AcceptedApplication<ApplicationForm>, KnownRefusal>;
export function decideApplication(command: ApplicationCommand): Checked<AcceptedApplication, KnownRefusal>;
export function decideApplication(command: ApplicationCommand): Checked<AcceptedApplication, KnownRefusal> {
  const { raw, campaign, progress, now, documents } = command;
  if (progress.status === 'draft') return refuseOne({ code: 'campaign.unknown' });
  const parsed = parseApplicationForm(raw, campaign);
  const citizen = parsed.ok ? parseCitizenNumber(parsed.value.citizenId) : undefined;
  if (!parsed.ok || !citizen?.ok || !documents) {
    const missing: KnownRefusal[] = documents ? [] : [{ code: 'document.missing', field: 'documents' }];
    const refusals = [...(parsed.ok ? [] : parsed.refusals), ...missing];
    return { ok: false, refusal: { code: 'application.invalid' }, refusals };
  }
  const window = checkWindow(campaign, now);
  if (!window.ok) return refuseOne(window.refusal);
  if (!may(progress, 'apply'))
    return refuseOne({
      code: 'registration.closed',
      facts: { at: Date.parse(campaign.registration.closes) },
    });
  const { sex, birthDate } = citizen.value;
  return { ok: true, value: { form: parsed.value, sex, birthDate, documents, submittedAt: now } };
}
