import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { decideCheck } from '../../../shared/domain/selection/decide-check.ts';
import { withLapse } from '../../../shared/domain/selection/lapse.ts';
import { type StageAction, may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import type { CheckRecord } from '../../../shared/ports/application-store.ts';
import {
  type CampaignState,
  campaignPath,
  isInternal,
  loadState,
  withCampaign,
} from '../campaign-state/load.ts';
import { listedNow } from '../campaign-state/notice-state.ts';
import { withheldIn } from '../campaign-state/viewer.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import type { Services } from '../services.ts';
import { checksPageOf } from './page.tsx';
import { reachedNow } from './reached-now.ts';
import { type CheckForm, checkForm } from './schema.ts';

const ACTIONS: Readonly<Record<CheckForm['what'], StageAction>> = {
  withdrew: 'record-withdrawal',
  background: 'record-background',
  medical: 'record-medical',
};

/** GET /console/campaigns/{code}/checks: who is reached now and what must be recorded of each. */
export const checksPage = withCampaign((state, request) => ({
  kind: 'page',
  data: { ...withheldIn(state), reached: reachedNow(state) },
  page: checksPageOf({ state, request }),
}));

/** POST /console/campaigns/{code}/checks/{number}: one result; a failure or withdrawal brings in the next in rank (递补). */
export const recordCheck = withCampaign(async (state, request, services) => {
  const parsed = checkForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'check.result-unknown', field: 'result' });
  const { what } = parsed.data;
  const stop = (refusal: KnownRefusal, shown = state): Answer => ({
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: checksPageOf({ state: shown, request, refusal, typed: parsed.data }),
  });
  const stage = isInternal(state) ? 'exam' : what === 'medical' ? 'medical' : 'background';
  if (!stageAdmits(state.progress, ACTIONS[what])) return stop({ code: 'stage.not-open', facts: { stage } });
  const number = request.param('number');
  if (what === 'withdrew' && hasContract(state, number)) return stop({ code: 'contract.case-open' });
  const reached = reachedNow(state).find((one) => one.number === number);
  const decision = decideCheck(reached, parsed.data);
  if (reached === undefined || !decision.ok)
    return stop(decision.ok ? { code: 'check.not-reached' } : decision.refusal);
  const record = await nextRecord(state, request, services, parsed.data);
  const written = await services.applications.recordChecks(
    { ...record, ...withLapse(decision.value, state.campaign, request.now) },
    reached.position,
  );
  if (written === 'stale') {
    return stop({ code: 'check.stale' }, (await loadState(services, state.campaign.code)) ?? state);
  }
  return {
    kind: 'done',
    data: { number, version: record.version, what, result: parsed.data.result },
    location: `${campaignPath(state.campaign.code, '/checks')}?done=${number}`,
  };
});

/** In the contract stage whoever is on notice declines on their contract, which is the record of it. */
const hasContract = (state: CampaignState, number: string): boolean =>
  stageAdmits(state.progress, 'manage-contract') && listedNow(state).some((row) => row.number === number);

/** The record that follows what is stored, with this entry on its log. */
async function nextRecord(
  state: CampaignState,
  request: StaffRequest,
  services: Services,
  { what, result, reason, version }: CheckForm,
): Promise<CheckRecord> {
  const number = request.param('number');
  const stored = (await services.applications.findDossier(number))?.checks;
  const entry = { at: request.now, by: signature(request.staff), what, result, reason: reason.trim() };
  return {
    number,
    campaign: state.campaign.code,
    version: (version ?? stored?.version ?? 0) + 1,
    log: [...(stored?.log ?? []), entry],
  };
}
