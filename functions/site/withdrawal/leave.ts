import { APPLICANT } from '../../../shared/domain/appeals/decide-filing.ts';
import { checksOf } from '../../../shared/domain/contracts/checks-of.ts';
import { isSigned } from '../../../shared/domain/contracts/moves.ts';
import type { ContractCase } from '../../../shared/domain/model/contract.ts';
import type { Result } from '../../../shared/domain/model/result.ts';
import { accept, refuse } from '../../../shared/domain/model/result.ts';
import type { Checks, OutcomeId } from '../../../shared/domain/model/selection.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { withLapse } from '../../../shared/domain/selection/lapse.ts';
import { judgeChecks, judgeEnding } from '../../../shared/domain/selection/walk.ts';
import { decideWithdrawal } from '../../../shared/domain/withdrawal/decide.ts';
import type { CheckRecord } from '../../../shared/ports/application-store.ts';
import type { Own } from '../own/find-own.ts';
import type { SiteServices } from '../services.ts';

/** When somebody withdrew, from the log of their record. */
const withdrewAt = (checks: CheckRecord | undefined): Instant | undefined =>
  checks?.log.findLast(({ what }) => what === 'withdrew')?.at;

/** When the contract was signed; undefined as long as it is not. */
const signedAt = (contract: ContractCase | undefined): Instant | undefined =>
  contract && isSigned(contract.state)
    ? contract.log.findLast(({ event }) => event === 'sign')?.at
    : undefined;

/** What has ended the person: a contract that came to nothing at once, everything else when its stage is closed. */
const outcomeOf = ({ contract, released }: Own['dossier']): OutcomeId | undefined =>
  judgeEnding(checksOf(undefined, contract)) ?? released?.outcome;

/** Whether a place may fall vacant with this person: somebody the checks have ended before holds none. */
const mayHoldPlace = (checks: Checks): boolean => ['pending', 'proposed'].includes(judgeChecks(checks));

/** Whether this applicant may leave now, and the checks that say so; see `decideWithdrawal`. */
export const mayLeave = ({ dossier, record }: Own): Result<Checks, KnownRefusal> => {
  const { withdrew, left, background, medical, struck } = dossier.checks ?? {};
  return decideWithdrawal({
    ...record,
    checks: { withdrew, left, background, medical, struck },
    withdrewAt: withdrewAt(dossier.checks),
    outcome: outcomeOf(dossier),
    signedAt: signedAt(dossier.contract),
  });
};

/**
 * Records that the applicant leaves, on the version of the record that was read; after the reserve date the place they held stays
 * open (rules.md 4).
 * Refusals: those of `mayLeave`, and `withdrawal.stale` when somebody wrote to the record or the contract in between.
 */
export async function leave(
  services: SiteServices,
  own: Own,
  now: Instant,
): Promise<Result<CheckRecord, KnownRefusal>> {
  const decided = mayLeave(own);
  if (!decided.ok) return decided;
  const { application, checks, contract } = own.dossier;
  const { number, campaign, position } = application;
  const { left = 'registration' } = decided.value;
  const entry = { at: now, by: APPLICANT, what: 'withdrew', result: 'yes', reason: '' } as const;
  const held = mayHoldPlace(checks ?? {});
  const record: CheckRecord = {
    ...(held ? withLapse(decided.value, own.record.campaign, now) : decided.value),
    number,
    campaign,
    version: (checks?.version ?? 0) + 1,
    log: [...(checks?.log ?? []), entry],
  };
  const tell = { kind: 'application.withdrawn', at: now, facts: { stage: left } } as const;
  const written = await services.applications.recordLeaving(record, position, contract?.version ?? 0, tell);
  return written === 'written' ? accept(record) : refuse('withdrawal.stale');
}
