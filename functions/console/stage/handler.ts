import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { isStageOf, type StageCommand } from '../../../shared/domain/stages/engine.ts';
import { absentAtClosing, decideMove } from '../campaign/moves.ts';
import { campaignPage } from '../campaign/page.tsx';
import { pendingFaults, reviewPending } from '../campaign/review-pending.tsx';
import { type CampaignState, campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import type { Services } from '../services.ts';
import { closeWithNotice } from '../step-notices/at-closing.ts';
import { reopenContracts } from './reopen-contract.ts';
import { absentOf, reasonOf } from './schema.ts';

/**
 * POST /console/campaigns/{code}/stages/{stage}/open, close or reopen (with `reason`). Closing an exam that leaves people without
 * a mark takes `absent`, their number as the officer saw it; otherwise it is `scores.absent-unconfirmed` (facts stage, absent).
 */
export const moveStage = (event: 'open' | 'close' | 'reopen') =>
  withCampaign((state, request, services) => {
    const stage = request.param('stage');
    if (!isStageOf(state.campaign.track, stage)) return refusedWith(404, { code: 'not-found' });
    const reason = reasonOf(request.body.values);
    return carryOut(
      event === 'reopen' ? { event, stage, reason } : { event, stage },
      state,
      request,
      services,
    );
  });

/** Decides, then writes on the version that was decided on: of two officers at once the second is told (`stage.stale`). */
async function carryOut(
  command: StageCommand,
  state: CampaignState,
  request: StaffRequest,
  services: Services,
): Promise<Answer> {
  const { code } = state.campaign;
  const decision = decideMove(state, command, request.now, signature(request.staff));
  const typed = command.event === 'reopen' ? command.reason : undefined;
  const stop = (refusal: KnownRefusal, shown = state): Answer => {
    const page = campaignPage(shown, request, refusal, typed);
    const faults = refusal.code === 'stage.blocked' ? pendingFaults(reviewPending(shown)) : [];
    const more = faults.length === 0 ? {} : { faults };
    return { kind: 'refused', status: statusOf(refusal.code), refusal, page, ...more };
  };
  if (!decision.ok) return stop(decision.refusal);
  const open = unconfirmed(command, state, request);
  if (open !== undefined) return stop(open);
  if (command.event === 'reopen' && command.stage === 'contract') {
    const refusal = await reopenContracts(state, decision.value, services, request.now);
    if (refusal !== undefined) return stop(refusal);
    return { kind: 'done', data: { progress: decision.value }, location: campaignPath(code, '?done=yes') };
  }
  const write =
    command.event === 'close'
      ? closeWithNotice(state, command.stage, decision.value, request, services)
      : services.campaigns.advance(code, decision.value);
  if ((await write) === 'stale') {
    return stop({ code: 'stage.stale' }, await loadState(services, code));
  }
  return { kind: 'done', data: { progress: decision.value }, location: campaignPath(code, '?done=yes') };
}

/** A truncated score sheet must not end applications unseen: whoever closes the exam says how many are absent. */
const unconfirmed = (
  command: StageCommand,
  state: CampaignState,
  { body }: StaffRequest,
): KnownRefusal | undefined => {
  if (command.event !== 'close') return undefined;
  const { stage } = command;
  const absent = absentAtClosing(state, stage);
  return absent === 0 || absentOf(body.values) === absent
    ? undefined
    : { code: 'scores.absent-unconfirmed', field: 'absent', facts: { stage, absent } };
};
