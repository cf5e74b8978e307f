import { checksOf } from '../../../shared/domain/contracts/checks-of.ts';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import type { FiledNumber } from '../../../shared/domain/model/quota.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { mayTake } from '../../../shared/domain/quota/places.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import type { ContractWritten } from '../../../shared/ports/contract-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { countNumber } from '../quota/figures.ts';
import type { Services } from '../services.ts';
import type { Wanted } from './command.ts';

/** Each time somebody else was first the number is counted again; so many at once do not happen in one county. */
const TRIES = 5;

/**
 * Writes what takes a place together with the filed number's next version, which guards it: whatever else draws on the number
 * meanwhile (a publication, another signature) makes it count again. Answers why not, or undefined when it is written.
 */
export const takePlace = async (
  state: CampaignState,
  services: Services,
  place: TakenPlace,
  now: Instant,
  write: (filed: FiledNumber) => Promise<ContractWritten>,
): Promise<KnownRefusal | undefined> => {
  const { campaign } = state;
  const post = campaign.positions.find(({ code }) => code === place.position);
  if (post === undefined) return { code: 'contract.not-due' };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { number, places } = await countNumber(services, now);
    const room = mayTake(places, campaign.code, post, place.places);
    if (!room.ok) return room.refusal;
    const written = await write({ ...number, version: number.version + 1 });
    if (written === 'written') return undefined;
    if (written === 'stale') return { code: 'contract.stale' };
  }
  return { code: 'contract.stale' };
};

/** Writes a command and tells everybody whose standing it changes; answers why not, or undefined when it is written. */
export const saveContract = async (
  state: CampaignState,
  services: Services,
  { contract, tell, text, place }: Wanted,
  checksVersion: number,
  now: Instant,
): Promise<KnownRefusal | undefined> => {
  const progressVersion = state.progress.version;
  const change = {
    contract,
    progressVersion,
    checksVersion,
    ...(tell && { tell }),
    ...(text !== undefined && { text }),
  };
  const plain = async (): Promise<KnownRefusal | undefined> =>
    (await services.contracts.save(change)) === 'written' ? undefined : { code: 'contract.stale' };
  const failed = await (place === undefined
    ? plain()
    : takePlace(state, services, place, now, (filed) =>
        services.contracts.save({ ...change, taken: { place, filed } }),
      ));
  if (failed === undefined && contract.ended !== undefined)
    await releaseChanges(state, services, contract, now);
  return failed;
};

/** Whoever ended and whoever is called up may read it at once, as after a strike. */
const releaseChanges = async (
  state: CampaignState,
  services: Services,
  contract: Wanted['contract'],
  now: Instant,
): Promise<void> => {
  const { campaign, candidates, imported, progress } = state;
  const ended = { state: contract.state, lapsed: contract.ended?.lapsed };
  const after = candidates.map((one) =>
    one.number === contract.number ? { ...one, checks: checksOf(one.checks, ended) } : one,
  );
  const before = new Map(computeOutcomes(campaign, candidates, imported).map((one) => [one.number, one]));
  const changed = computeOutcomes(campaign, after, imported).filter((one) => {
    const was = before.get(one.number);
    return one.outcome !== was?.outcome || one.reached !== was?.reached;
  });
  const common = { campaign: campaign.code, releasedAt: now, progressVersion: progress.version };
  await Promise.all(changed.map((one) => services.applications.release({ ...one, ...common })));
};
