import { OPEN_STAGES, type OpenStage } from '../../../shared/domain/model/stage.ts';
import type { StageCommand } from '../../../shared/domain/stages/open-track.ts';
import { decideMove } from '../campaign/moves.ts';
import { campaignPage } from '../campaign/page.tsx';
import { type CampaignState, campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import type { Services } from '../services.ts';
import { reasonOf } from './schema.ts';

const isStage = (text: string): text is OpenStage => OPEN_STAGES.some((stage) => stage === text);

/** POST /console/campaigns/{code}/stages/{stage}/open, close or reopen (with `reason`). */
export const moveStage = (event: 'open' | 'close' | 'reopen') =>
  withCampaign((state, request, services) => {
    const stage = request.param('stage');
    if (!isStage(stage)) return refusedWith(404, { code: 'not-found' });
    const reason = reasonOf(request.body.values);
    return carryOut(
      event === 'reopen' ? { event, stage, reason } : { event, stage },
      state,
      request,
      services,
    );
  });

/** POST /console/campaigns/{code}/publish: from then on the public sees the campaign and its terms are fixed. */
export const publishCampaign = withCampaign((state, request, services) =>
  carryOut({ event: 'publish' }, state, request, services),
);

/** Decides, then writes on the version that was decided on: of two officers at once the second is told (`stage.stale`). */
async function carryOut(
  command: StageCommand,
  state: CampaignState,
  request: StaffRequest,
  services: Services,
): Promise<Answer> {
  const { code } = state.campaign;
  const decision = decideMove(state, command, request.now, signature(request.staff));
  if (!decision.ok) {
    const typed = command.event === 'reopen' ? command.reason : undefined;
    const page = campaignPage(state, request, decision.refusal, typed);
    return { kind: 'refused', status: statusOf(decision.refusal.code), refusal: decision.refusal, page };
  }
  if ((await services.campaigns.advance(code, decision.value)) === 'stale') {
    const current = (await loadState(services, code)) ?? state;
    const page = campaignPage(current, request, { code: 'stage.stale' });
    return { kind: 'refused', status: 409, refusal: { code: 'stage.stale' }, page };
  }
  return { kind: 'done', data: { progress: decision.value }, location: campaignPath(code, '?done=yes') };
}
