import { checksOf } from '../../../shared/domain/contracts/checks-of.ts';
import type { Objection } from '../../../shared/domain/model/objection.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { withLapse } from '../../../shared/domain/selection/lapse.ts';
import type { CheckRecord, ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import type { Settlement } from '../../../shared/ports/objection-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { supplementFor } from '../campaign-state/notice-state.ts';
import type { ObjectionFile } from './record.ts';

export type Strike = {
  readonly settlement: Pick<Settlement, 'strike' | 'supplement'>;
  /** Whose standing it changes, the person struck and whoever is called up: they may read it at once. */
  readonly released: readonly ReleasedOutcome[];
};

/** What an upheld objection changes besides itself; undefined when it strikes nobody. */
export function strikeOf(
  state: CampaignState,
  { dossier }: ObjectionFile,
  { number: objection, campaign, answer }: Objection,
  at: Instant,
): Strike | undefined {
  if (answer?.struck === undefined || dossier === undefined) return undefined;
  const { number, position } = dossier.application;
  const entry = {
    at,
    by: answer.by,
    what: 'struck' as const,
    result: 'yes',
    reason: `异议${objection}成立：${answer.reason}`,
  };
  const checks: CheckRecord = {
    ...withLapse({ ...dossier.checks, struck: true }, state.campaign, at),
    number,
    campaign,
    version: (dossier.checks?.version ?? 0) + 1,
    log: [...(dossier.checks?.log ?? []), entry],
  };
  const after = checksOf(checks, undefined);
  const candidates = state.candidates.map((one) => (one.number === number ? { ...one, checks: after } : one));
  const { outcomes, supplement } = supplementFor(state, at, candidates);
  const before = new Map(supplementFor(state, at).outcomes.map((one) => [one.number, one]));
  const changed = outcomes.filter(
    (one) =>
      one.outcome !== before.get(one.number)?.outcome || one.reached !== before.get(one.number)?.reached,
  );
  return {
    settlement: { strike: { checks, position }, ...(supplement && { supplement }) },
    released: changed.map((one) => ({
      ...one,
      campaign,
      releasedAt: at,
      progressVersion: state.progress.version,
    })),
  };
}
