import type { Progress } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { mayOffer, stillOffered } from '../../../shared/domain/quota/may-offer.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { countNumber } from '../quota/figures.ts';
import type { Services } from '../services.ts';

/** As for publishing: whoever loses counts again; so many at once do not happen in one county. */
const TRIES = 5;

/**
 * Opens the contract stage again: what is neither filled nor given up goes on offer once more, held against the filed number as a
 * publication is. Answers why not (`quota.exceeded` with the arithmetic, `stage.stale`), or undefined when it is written.
 */
export const reopenContracts = async (
  { campaign }: CampaignState,
  next: Progress,
  services: Services,
  now: Instant,
): Promise<KnownRefusal | undefined> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { number, figures, places } = await countNumber(services, now);
    const offer = mayOffer(figures, stillOffered(campaign, places));
    if (!offer.ok) {
      const { refusal } = offer;
      return { ...refusal, facts: { ...refusal.facts, reopening: 1 } };
    }
    const raised = { ...number, version: number.version + 1 };
    const done = await services.quota.publishCampaign(campaign.code, next, raised);
    if (done === 'written') return undefined;
    if (done === 'stale-progress') return { code: 'stage.stale' };
  }
  return { code: 'stage.stale' };
};
