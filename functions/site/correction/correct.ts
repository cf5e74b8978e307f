import { type Correction, decideCorrection } from '../../../shared/domain/correction/decide.ts';
import { parseCitizenNumber } from '../../../shared/domain/identity/citizen-number.ts';
import type { RawForm } from '../../../shared/domain/intake/raw-form.ts';
import { charactersWithin } from '../../../shared/domain/intake/room.ts';
import type { DocumentSet } from '../../../shared/domain/model/application.ts';
import type { Checked } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { StoredApplication } from '../../../shared/ports/application-store.ts';
import type { Own } from '../own/find-own.ts';
import type { SiteServices } from '../services.ts';
import { correctionFacts } from './facts.ts';

export type Sent = {
  readonly sent: RawForm;
  /** The version that was seen; undefined: whichever is in force. */
  readonly seen?: number;
  readonly documents?: DocumentSet;
};

/** Whether a citizen number as typed is this applicant's: the application number is its digest. */
const isOwnNumber = async ({ identity }: SiteServices, { dossier }: Own, typed: RawForm['citizen_id']) => {
  const citizen = parseCitizenNumber(typeof typed === 'string' ? typed : '');
  if (!citizen.ok) return false;
  const { campaign, number } = dossier.application;
  return (await identity.numberOf(campaign, citizen.value.citizenId)) === number;
};

/** What a correction would come to; nothing is written. Refusals: see `decideCorrection`. */
export const weighCorrection = async (
  services: SiteServices,
  own: Own,
  { sent, seen, documents }: Sent,
  now: Instant,
): Promise<Checked<Correction, KnownRefusal>> =>
  decideCorrection({
    ...correctionFacts(own, now),
    sent,
    ...(seen !== undefined && { seen }),
    ...(documents && { documents }),
    ownNumber: await isOwnNumber(services, own, sent.citizen_id),
  });

/** The next version as it will be stored. Name and answers stay readable; number and phone are sealed anew when the phone changes. */
const sealed = async (
  { vault }: SiteServices,
  { dossier }: Own,
  { application, person }: Correction,
  now: Instant,
): Promise<StoredApplication> => ({
  ...application,
  sealed: person ? await vault.seal(application.number, person, now) : dossier.application.sealed,
  codeDigest: dossier.application.codeDigest,
});

const refused = (
  refusal: KnownRefusal,
  refusals: readonly KnownRefusal[] = [],
): Checked<never, KnownRefusal> => ({
  ok: false,
  refusal,
  refusals,
});

/**
 * Corrects an application on the version that was read; the query code stays.
 * Refusals: those of `decideCorrection`; `application.invalid` with `field.too-long` where the texts leave no room; and
 * `correction.stale` when another correction was faster.
 */
export const correctApplication = async (
  services: SiteServices,
  own: Own,
  asked: Sent,
  now: Instant,
): Promise<Checked<Correction, KnownRefusal>> => {
  const decided = await weighCorrection(services, own, asked, now);
  if (!decided.ok) return decided;
  const next = await sealed(services, own, decided.value, now);
  const excess = services.applications.excess(next);
  if (excess > 0 && next.track !== 'internal') {
    const most = charactersWithin(next.experience, next.experience.length * 2 - excess);
    const fault: KnownRefusal = { code: 'field.too-long', field: 'experience', facts: { most } };
    return refused({ code: 'application.invalid' }, [fault]);
  }
  const tell = { kind: 'application.corrected', at: now, facts: { version: next.version ?? 1 } } as const;
  const written = await services.applications.correct(next, own.dossier.application, tell);
  return written === 'written' ? decided : refused({ code: 'correction.stale' });
};
