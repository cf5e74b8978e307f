import { decideCorrection } from '../../../shared/domain/campaign/decide-correction.ts';
import { readCorrection } from '../../../shared/domain/campaign/read-correction.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { fieldErrors } from '../../../shared/lambda/responses.ts';
import { campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { Answer } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { type CorrectionsShown, correctionsPageOf } from './page.tsx';
import { patchOf } from './patch.ts';

/** GET /console/campaigns/{code}/corrections: what was corrected since the campaign was published. */
export const correctionsPage = withCampaign((state, request) => ({
  kind: 'page',
  data: { version: state.corrections.length, corrections: state.corrections },
  page: correctionsPageOf({ state, request }),
}));

/**
 * POST the same address: `title`, `positions` of `{code, office}`, with `reason` and the `version` that was seen. Whatever else it
 * names refuses it as a whole; of two officers at once the second is told and keeps what they typed.
 */
export const correctCampaign = withCampaign(async (state, request, services) => {
  const { values } = request.body;
  const shown = { state, request, typed: typedIn(values) };
  const asked = readCorrection(patchOf(values));
  if (!asked.ok) return refused(shown, asked.refusals);
  const { campaign, progress } = state;
  const decision = decideCorrection({
    campaign,
    progress,
    corrected: state.corrections.length,
    asked: asked.value,
    at: request.now,
    by: signature(request.staff),
  });
  if (!decision.ok) return refused(shown, [decision.refusal]);
  const { correction } = decision.value;
  if ((await services.campaigns.correct(campaign, correction)) === 'stale') {
    const current = (await loadState(services, campaign.code)) ?? state;
    return refused({ ...shown, state: current }, [{ code: 'announcement.stale' }]);
  }
  const { version, changes } = correction;
  const location = `${campaignPath(campaign.code, '/corrections')}?done=yes`;
  return { kind: 'done', status: 201, data: { version, changes }, location };
});

const typedIn = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

function refused(shown: CorrectionsShown, refusals: readonly KnownRefusal[]): Answer {
  const [refusal = { code: 'announcement.unchanged' } as const] = refusals;
  return {
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    faults: fieldErrors(refusals.filter(({ field }) => field !== undefined)),
    page: correctionsPageOf({ ...shown, refusals }),
  };
}
