import * as z from 'zod';
import { decideSettlement } from '../../../shared/domain/assessment/settle.ts';
import { VERDICTS } from '../../../shared/domain/model/assessment.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { campaignPath, loadState, withInternalCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { refused } from './handler.ts';

const verdict = z.enum(VERDICTS);
export const settlementForm = z.object({
  de: verdict,
  neng: verdict,
  qin: verdict,
  ji: verdict,
  lian: verdict,
  reason: z.string().default(''),
});

/** POST /console/campaigns/{code}/assessment/{number}: settles what the assessors saw differently, with a reason. */
export const settleDifference = withInternalCampaign(async (state, request, services) => {
  const shown = { state, request };
  const number = request.param('number');
  if (!stageAdmits(state.progress, 'enter-assessment'))
    return refused(shown, { code: 'stage.not-open', facts: { stage: 'assessment' } });
  const parsed = settlementForm.safeParse(request.body.values);
  if (!parsed.success) return refused(shown, { code: 'assessment.incomplete' });
  const { reason, ...assessment } = parsed.data;
  const { sheets, settlements } = state.assessment;
  const command = { number, assessment, reason, by: request.staff.account };
  const decision = decideSettlement(command, sheets, settlements);
  const typed = { ...shown, typedReason: reason };
  if (!decision.ok) return refused(typed, decision.refusal);
  const written = await services.assessments.settle({
    ...decision.value,
    campaign: state.campaign.code,
    reason: reason.trim(),
    by: signature(request.staff),
    at: request.now,
  });
  if (written === 'exists') {
    const current = await loadState(services, state.campaign.code);
    const now = current?.assessment ?? state.assessment;
    return refused(
      { ...typed, state: { ...state, assessment: now } },
      { code: 'assessment.nothing-to-settle' },
    );
  }
  const location = `${campaignPath(state.campaign.code, '/assessment')}?done=settled`;
  return { kind: 'done', data: { number, assessment }, location };
});
