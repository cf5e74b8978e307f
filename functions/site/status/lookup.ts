import { readBase32 } from '../../../shared/adapters/base32.ts';
import { codeInForce } from '../../../shared/adapters/code-in-force.ts';
import { FAILURES_PER_NUMBER, hourOf } from '../../../shared/domain/attempts.ts';
import { isApplicationNumber } from '../../../shared/domain/identity/application-number.ts';
import { parseCitizenNumber } from '../../../shared/domain/identity/citizen-number.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { Identity } from '../../../shared/ports/vault.ts';
import { type Asker, failuresFrom } from '../own/asker.ts';
import { deletedBy } from '../own/deleted.ts';
import { isSameCode } from '../own/same-code.ts';
import type { SiteServices } from '../services.ts';

/** Who is asked for: an application number, or a campaign and a citizen number; and the query code. As typed. */
export type Lookup = {
  readonly number: string;
  readonly campaign: string;
  readonly citizenId: string;
  readonly code: string;
};

/**
 * Finds an application for somebody who knows its query code.
 * Refusals: `status.throttled` after FAILURES_PER_NUMBER failed look-ups of the same number, or FAILURES_PER_ADDRESS from the same
 * address, in the same clock hour (UTC); `status.not-found` for a wrong code and for an unknown number alike, after the same work;
 * `application.deleted` when the code is right and the data was deleted, its time of keeping being over.
 */
export async function lookUp(
  lookup: Lookup,
  services: Pick<SiteServices, 'applications' | 'deletions' | 'identity' | 'attempts'>,
  asker: Asker,
): Promise<Result<Dossier, KnownRefusal>> {
  const { applications, deletions, identity } = services;
  const number = await numberOf(lookup, identity);
  if (number === undefined) return refuse('status.not-found');
  const hour = hourOf(asker.now);
  const fromAddress = await failuresFrom(asker, services);
  const [failures, isOver] = await Promise.all([
    applications.failedLookups(number, hour),
    fromAddress.isOver(),
  ]);
  if (isOver) return refuse('status.throttled', { facts: { by: 'address' } });
  if (failures >= FAILURES_PER_NUMBER) return refuse('status.throttled');
  const [dossier, deletion, digest] = await Promise.all([
    applications.findDossier(number),
    deletions.find({ kind: 'application', key: number }),
    identity.digestCode(number, readBase32(lookup.code)),
  ]);
  if (isSameCode(dossier && codeInForce(dossier), digest) && dossier) return accept(dossier);
  if (isSameCode(deletion?.codeDigest, digest) && deletion) return deletedBy('application.deleted', deletion);
  await Promise.all([applications.countFailedLookup(number, hour), fromAddress.count()]);
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
