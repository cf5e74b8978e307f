import { APPLICANT } from '../../../shared/domain/appeals/decide-filing.ts';
import type { Result } from '../../../shared/domain/model/result.ts';
import { accept, refuse } from '../../../shared/domain/model/result.ts';
import type { Checks } from '../../../shared/domain/model/selection.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { decideWithdrawal } from '../../../shared/domain/withdrawal/decide.ts';
import type { CheckRecord } from '../../../shared/ports/application-store.ts';
import type { Own } from '../own/find-own.ts';
import type { SiteServices } from '../services.ts';

/** When somebody withdrew, from the log of their record. */
const withdrewAt = (checks: CheckRecord | undefined): Instant | undefined =>
  checks?.log.findLast(({ what }) => what === 'withdrew')?.at;

/** Whether this applicant may leave now, and the checks that say so; see `decideWithdrawal`. */
export const mayLeave = ({ dossier, record }: Own): Result<Checks, KnownRefusal> => {
  const { withdrew, left, background, medical, struck } = dossier.checks ?? {};
  return decideWithdrawal({
    ...record,
    checks: { withdrew, left, background, medical, struck },
    withdrewAt: withdrewAt(dossier.checks),
    outcome: dossier.released?.outcome,
  });
};

/**
 * Records that the applicant leaves, on the version of the record that was read.
 * Refusals: those of `mayLeave`, and `withdrawal.stale` when somebody wrote to the record in between.
 */
export async function leave(
  services: SiteServices,
  own: Own,
  now: Instant,
): Promise<Result<CheckRecord, KnownRefusal>> {
  const decided = mayLeave(own);
  if (!decided.ok) return decided;
  const { application, checks } = own.dossier;
  const { number, campaign, position } = application;
  const { left = 'registration' } = decided.value;
  const entry = { at: now, by: APPLICANT, what: 'withdrew', result: 'yes', reason: '' } as const;
  const record: CheckRecord = {
    ...decided.value,
    number,
    campaign,
    version: (checks?.version ?? 0) + 1,
    log: [...(checks?.log ?? []), entry],
  };
  const tell = { kind: 'application.withdrawn', at: now, facts: { stage: left } } as const;
  const written = await services.applications.recordChecks(record, position, tell);
  return written === 'written' ? accept(record) : refuse('withdrawal.stale');
}
