import { hostFault, hostOf } from '../../../shared/domain/host/may-publish.ts';
import { headcountOf, mayOffer } from '../../../shared/domain/quota/may-offer.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { decideMove } from '../campaign/moves.ts';
import { campaignPage } from '../campaign/page.tsx';
import { type CampaignState, campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { Answer } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { countNumber } from '../quota/figures.ts';
import { hasRoster } from '../roster/has-roster.ts';
import type { Services } from '../services.ts';

/** Each time somebody else was first the number is counted again; so many at once do not happen in one county. */
const TRIES = 5;

/**
 * POST /console/campaigns/{code}/publish: from then on the public sees the campaign and its terms are fixed. Its places are
 * held against the filed number, and the number's own version guards the write: two campaigns published at the same moment
 * never offer more together than what is filed.
 */
export const publishCampaign = withCampaign(async (state, request, services) => {
  const { code } = state.campaign;
  const stop = (refusal: KnownRefusal, shown: CampaignState = state): Answer => ({
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: campaignPage(shown, request, refusal),
  });
  const roster = await hasRoster(state, services);
  const decision = decideMove(state, { event: 'publish' }, request.now, signature(request.staff), roster);
  if (!decision.ok) return stop(decision.refusal);
  if (hostOf(state.campaign) !== undefined) {
    const fault = hostFault(await services.hosts.find(code));
    if (fault) return stop(fault);
    // The number of 四 is one of justice offices: posts of a section are not held against it.
    const written = await services.campaigns.advance(code, decision.value);
    return written === 'written'
      ? { kind: 'done', data: { progress: decision.value }, location: campaignPath(code, '?done=yes') }
      : stop({ code: 'stage.stale' }, await current(services, state));
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { number, figures } = await countNumber(services, request.now);
    const offer = mayOffer(figures, headcountOf(state.campaign));
    if (!offer.ok) return stop(offer.refusal);
    const next = { ...number, version: number.version + 1, campaigns: [...number.campaigns, code] };
    const done = await services.quota.publishCampaign(code, decision.value, next);
    if (done === 'stale-progress') return stop({ code: 'stage.stale' }, await current(services, state));
    if (done === 'written') {
      return { kind: 'done', data: { progress: decision.value }, location: campaignPath(code, '?done=yes') };
    }
  }
  return stop({ code: 'stage.stale' });
});

const current = async (services: Services, state: CampaignState): Promise<CampaignState> =>
  (await loadState(services, state.campaign.code)) ?? state;
