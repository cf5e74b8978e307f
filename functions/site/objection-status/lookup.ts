import { readBase32 } from '../../../shared/adapters/base32.ts';
import { FAILURES_PER_NUMBER, hourOf } from '../../../shared/domain/attempts.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { StoredObjection } from '../../../shared/ports/objection-store.ts';
import { type Asker, failuresFrom } from '../own/asker.ts';
import { deletedBy } from '../own/deleted.ts';
import { isSameCode } from '../own/same-code.ts';
import type { SiteServices } from '../services.ts';
import type { LookupForm } from './schema.ts';

const NUMBER = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/**
 * Finds an objection for somebody who knows its tracking code.
 * Refusals: `objection.throttled` after FAILURES_PER_NUMBER failed look-ups of the same number, or FAILURES_PER_ADDRESS from the same
 * address, in the same clock hour (UTC); `objection.not-found` for a wrong code and for an unknown number alike, after the same work;
 * `objection.deleted` when the code is right and the objection was deleted, its time of keeping being over.
 */
export async function lookUp(
  typed: LookupForm,
  services: Pick<SiteServices, 'objections' | 'deletions' | 'identity' | 'attempts'>,
  asker: Asker,
): Promise<Result<StoredObjection, KnownRefusal>> {
  const { objections, deletions, identity } = services;
  const number = readBase32(typed.number);
  if (!NUMBER.test(number)) return refuse('objection.not-found');
  const hour = hourOf(asker.now);
  const fromAddress = await failuresFrom(asker, services);
  const [failures, isOver] = await Promise.all([
    objections.failedLookups(number, hour),
    fromAddress.isOver(),
  ]);
  if (isOver) return refuse('objection.throttled', { facts: { by: 'address' } });
  if (failures >= FAILURES_PER_NUMBER) return refuse('objection.throttled');
  const [objection, deletion, digest] = await Promise.all([
    objections.find(number),
    deletions.find({ kind: 'objection', key: number }),
    identity.digestCode(number, readBase32(typed.code)),
  ]);
  if (isSameCode(objection?.codeDigest, digest) && objection) return accept(objection);
  if (isSameCode(deletion?.codeDigest, digest) && deletion) return deletedBy('objection.deleted', deletion);
  await Promise.all([objections.countFailedLookup(number, hour), fromAddress.count()]);
  return refuse('objection.not-found');
}
