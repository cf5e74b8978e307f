import { readCitizenId, readPhone } from '../intake/fields.ts';
import { foreignFields } from '../intake/foreign-fields.ts';
import { parseStated } from '../intake/parse-form.ts';
import type { RawForm } from '../intake/raw-form.ts';
import { checkWindow } from '../intake/window.ts';
import type { Application, DocumentSet } from '../model/application.ts';
import type { Campaign } from '../model/campaign.ts';
import { accept, type Checked, type Result } from '../model/result.ts';
import type { Progress } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { may } from '../stages/engine.ts';
import { type Change, changesBetween } from './changes.ts';
import { rawOf } from './raw-of.ts';

/** Versions of one application; more than anybody needs, and few enough to be read at once. */
export const MOST_VERSIONS = 50;

export type CorrectionCommand = {
  /** What was sent; a field that is not sent stays as it is. Phone and citizen number only come together. */
  readonly sent: RawForm;
  readonly current: Application;
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly now: Instant;
  /** The version the applicant saw; default: the one in force. */
  readonly seen?: number;
  readonly withdrew: boolean;
  /** A new set of documents; undefined leaves the old one. */
  readonly documents?: DocumentSet;
  /** Whether a citizen number is this applicant's, found by its digest; asked only of a well-formed one that was sent. */
  readonly ownNumber: boolean;
};

export type Correction = {
  /** The next version, still without its sealed parts. */
  readonly application: Application;
  readonly changes: readonly Change[];
  /** To be sealed anew; undefined when the phone number stays. */
  readonly person?: { readonly citizenId: string; readonly phone: string };
};

type Person = Correction['person'];

const refuseOne = (refusal: KnownRefusal): Checked<never, KnownRefusal> => ({
  ok: false,
  refusal,
  refusals: [],
});

const isGiven = (typed: string | boolean | undefined): boolean =>
  typeof typed === 'boolean' || (typed ?? '').trim() !== '';

/** A new phone number, with the citizen number it is sealed together with; nothing when neither was sent. */
const readPerson = ({ sent, ownNumber }: CorrectionCommand): Result<Person, KnownRefusal>[] => {
  if (!isGiven(sent.phone) && !isGiven(sent.citizen_id)) return [];
  const phone = readPhone(sent.phone);
  const citizen = readCitizenId(sent.citizen_id);
  const own: Result<Person, KnownRefusal> =
    citizen.ok && !ownNumber
      ? { ok: false, refusal: { code: 'correction.other-person', field: 'citizen_id' } }
      : accept(undefined);
  const faults = [
    ...(citizen.ok ? [own] : [{ ok: false, refusal: { ...citizen.refusal, field: 'citizen_id' } } as const]),
    ...(phone.ok ? [] : [{ ok: false, refusal: { ...phone.refusal, field: 'phone' } } as const]),
  ].filter(({ ok }) => !ok);
  return phone.ok && citizen.ok && faults.length === 0
    ? [accept({ citizenId: citizen.value, phone: phone.value })]
    : faults;
};

/**
 * Why this application may not be corrected at `now`, whatever is sent; undefined when it may.
 * Refusals: `application.withdrawn`, `registration.not-open`, `registration.closed`, `correction.stale`, `correction.too-many`.
 */
export const correctionBar = (
  command: Pick<CorrectionCommand, 'current' | 'campaign' | 'progress' | 'now' | 'withdrew' | 'seen'>,
): KnownRefusal | undefined => {
  const { current, campaign, progress, now, withdrew, seen } = command;
  if (withdrew) return { code: 'application.withdrawn' };
  const window = checkWindow(campaign, now);
  if (!window.ok) return window.refusal;
  if (!may(progress, 'apply'))
    return { code: 'registration.closed', facts: { at: Date.parse(campaign.registration.closes) } };
  const version = current.version ?? 1;
  if (seen !== undefined && seen !== version) return { code: 'correction.stale' };
  return version >= MOST_VERSIONS
    ? { code: 'correction.too-many', facts: { most: MOST_VERSIONS } }
    : undefined;
};

/**
 * Decides a correction (更正) of an application by its applicant, until registration closes (`closes` itself is refused), and
 * answers the next version with what it changes. The citizen number is the key and never changes; whoever changes the phone
 * number types it once more, because both are sealed together and nothing of the public pages can open them.
 * Refusals, in this order: `application.withdrawn`; `registration.not-open`, `registration.closed`; `correction.stale`;
 * `correction.too-many`; `field.unknown`; `application.invalid` with every fault in `refusals` (those of the form, and
 * `correction.other-person`); `correction.nothing`.
 */
export const decideCorrection = (command: CorrectionCommand): Checked<Correction, KnownRefusal> => {
  const { sent, current, campaign, now, documents = current.documents } = command;
  const standing = correctionBar(command);
  if (standing) return refuseOne(standing);
  const foreign = foreignFields(sent, campaign.track);
  if (foreign[0]) return { ok: false, refusal: foreign[0], refusals: foreign };
  const stated = parseStated({ ...rawOf(current), ...sent }, campaign);
  const persons = readPerson(command);
  const faults = [
    ...(stated.ok ? [] : stated.refusals),
    ...persons.flatMap((one) => (one.ok ? [] : [one.refusal])),
  ];
  if (!stated.ok || faults.length > 0)
    return { ok: false, refusal: { code: 'application.invalid' }, refusals: faults };
  const person = persons.find((one) => one.ok)?.value;
  const { number, campaign: code, sex, submittedAt } = current;
  const version = (current.version ?? 1) + 1;
  const kept = {
    ...{ number, campaign: code, sex, submittedAt, documents, version, correctedAt: now },
    ...(current.consent && { consent: current.consent }),
  };
  const application: Application = { ...stated.value, ...kept };
  const changes = changesBetween(current, application, person !== undefined);
  if (changes.length === 0) return refuseOne({ code: 'correction.nothing' });
  return accept({ application, changes, ...(person && { person }) });
};
