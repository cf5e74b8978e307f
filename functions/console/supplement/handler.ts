import type { Tell } from '../../../shared/domain/model/message.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { supplementFor } from '../campaign-state/notice-state.ts';
import type { Answer } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { objectionsPageOf } from '../objections/handler.tsx';
import { releaseTold } from '../told/release-told.ts';

/** What a substitute (递补) put on notice is told; undefined for everybody else. */
const substituteTold = ({ added, at, lastDay }: NoticeSupplement, number: string): Tell | undefined => {
  const row = added.find((one) => one.number === number);
  if (row === undefined || !row.substitute) return undefined;
  const { position, office } = row;
  return { kind: 'substituted', at, facts: { position, office, ...(lastDay && { lastDay }) } };
};

/**
 * POST /console/campaigns/{code}/notice/supplement: publishes what has changed since the notice, once; whoever it names may read
 * their own result from then on.
 */
export const publishSupplement = withCampaign(async (state, request, services) => {
  const stop = (refusal: KnownRefusal, shown = state): Answer => ({
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: objectionsPageOf(shown, request, refusal),
  });
  if (!stageAdmits(state.progress, 'publish-notice'))
    return stop({ code: 'stage.not-open', facts: { stage: 'notice' } });
  if (state.noticed === undefined) return stop({ code: 'notice.not-published' });
  const { supplement, outcomes } = supplementFor(state, request.now);
  if (supplement === undefined) return stop({ code: 'supplement.nothing' });
  if ((await services.objections.addSupplement(supplement)) === 'stale')
    return stop({ code: 'supplement.stale' }, (await loadState(services, state.campaign.code)) ?? state);
  const named = [...supplement.removed, ...supplement.added].map(({ number }) => number);
  const released = outcomes.filter(({ number }) => named.includes(number));
  await Promise.all(
    released.map((one) =>
      releaseTold(
        services,
        {
          ...one,
          campaign: supplement.campaign,
          releasedAt: supplement.at,
          progressVersion: state.progress.version,
        },
        substituteTold(supplement, one.number),
      ),
    ),
  );
  const location = `${campaignPath(state.campaign.code, '/objections')}?done=supplement`;
  return { kind: 'done', status: 201, data: { supplement }, location };
});
