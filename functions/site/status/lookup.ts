import { timingSafeEqual } from 'node:crypto';
import { readBase32 } from '../../../shared/adapters/base32.ts';
import { isApplicationNumber } from '../../../shared/domain/identity/application-number.ts';
import { parseCitizenNumber } from '../../../shared/domain/identity/citizen-number.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { ApplicationStore, Dossier } from '../../../shared/ports/application-store.ts';
import type { Identity } from '../../../shared/ports/vault.ts';

/** Who is asked for: an application number, or a campaign and a citizen number; and the query code. As typed. */
export type Lookup = {
  readonly number: string;
  readonly campaign: string;
  readonly citizenId: string;
  readonly code: string;
};

export const FAILURES_PER_HOUR = 10;

/**
 * Finds an application for somebody who knows its query code.
 * Refusals: `status.throttled` after FAILURES_PER_HOUR failed look-ups of the same number in the same clock hour (UTC),
 * `status.not-found` for a wrong code and for an unknown number alike, after the same work.
 */
export async function lookUp(
  lookup: Lookup,
  { applications, identity }: { applications: ApplicationStore; identity: Identity },
  now: Instant,
): Promise<Result<Dossier, KnownRefusal>> {
  const number = await numberOf(lookup, identity);
  if (number === undefined) return refuse('status.not-found');
  const hour = new Date(now).toISOString().slice(0, 13);
  if ((await applications.failedLookups(number, hour)) >= FAILURES_PER_HOUR)
    return refuse('status.throttled');
  const [dossier, digest] = await Promise.all([
    applications.findDossier(number),
    identity.digestCode(number, readBase32(lookup.code)),
  ]);
  if (dossier !== undefined && same(dossier.application.codeDigest, digest)) return accept(dossier);
  await applications.countFailedLookup(number, hour);
  return refuse('status.not-found');
}

async function numberOf(lookup: Lookup, identity: Identity): Promise<string | undefined> {
  if (lookup.number.trim() !== '') {
    const number = readBase32(lookup.number);
    return isApplicationNumber(number) ? number : undefined;
  }
  const person = parseCitizenNumber(lookup.citizenId.replace(/\s/g, ''));
  return person.ok ? identity.numberOf(lookup.campaign, person.value.citizenId) : undefined;
}

const same = (stored: string, given: string): boolean =>
  stored.length === given.length && timingSafeEqual(Buffer.from(stored), Buffer.from(given));
