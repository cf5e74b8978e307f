import { timingSafeEqual } from 'node:crypto';
import { readBase32 } from '../../../shared/adapters/base32.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { StoredObjection } from '../../../shared/ports/objection-store.ts';
import type { SiteServices } from '../services.ts';
import { FAILURES_PER_HOUR } from '../status/lookup.ts';
import type { LookupForm } from './schema.ts';

const NUMBER = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/**
 * Finds an objection for somebody who knows its tracking code.
 * Refusals: `objection.throttled` after FAILURES_PER_HOUR failed look-ups of the same number in the same clock hour (UTC),
 * `objection.not-found` for a wrong code and for an unknown number alike, after the same work.
 */
export async function lookUp(
  typed: LookupForm,
  { objections, identity }: Pick<SiteServices, 'objections' | 'identity'>,
  now: Instant,
): Promise<Result<StoredObjection, KnownRefusal>> {
  const number = readBase32(typed.number);
  if (!NUMBER.test(number)) return refuse('objection.not-found');
  const hour = new Date(now).toISOString().slice(0, 13);
  if ((await objections.failedLookups(number, hour)) >= FAILURES_PER_HOUR)
    return refuse('objection.throttled');
  const [objection, digest] = await Promise.all([
    objections.find(number),
    identity.digestCode(number, readBase32(typed.code)),
  ]);
  if (objection !== undefined && same(objection.codeDigest, digest)) return accept(objection);
  await objections.countFailedLookup(number, hour);
  return refuse('objection.not-found');
}

const same = (stored: string, given: string): boolean =>
  stored.length === given.length && timingSafeEqual(Buffer.from(stored), Buffer.from(given));
