import { decideAppealAnswer } from '../../../shared/domain/appeals/decide-answer.ts';
import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import type { Role, Staff } from '../../../shared/domain/model/staff.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { fieldErrors } from '../../../shared/lambda/responses.ts';
import { campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { isRecused } from '../recusals/recused.ts';
import type { Services } from '../services.ts';
import { appealPageOf } from './handler.tsx';
import { type AppealFile, loadAppeal } from './record.ts';
import { releasedAfter } from './released.ts';
import { type AppealAnswerForm, appealAnswerForm } from './schema.ts';

/** The role somebody answers in: reviewers review again, officers answer for the bureau. */
const roleOf = ({ roles }: Staff): Role => (roles.includes('reviewer') ? 'reviewer' : 'officer');

/**
 * POST /console/campaigns/{code}/appeals/{number} {decision, reason}: upholds or rejects. Of two officers the second is told who
 * was first, and keeps what they typed; whoever decided the review is refused (403 `appeal.own-decision`), and so is
 * whoever has a declared relation to the applicant (403 `review.recused`).
 */
export const answerAppeal = withCampaign(async (state, request, services) => {
  const file = await loadAppeal(request, services);
  if (file === undefined) return refusedWith(404, { code: 'appeal.unknown' });
  if (isRecused(state.recusals, request.staff, file.appeal.number))
    return refusedWith(403, { code: 'review.recused' });
  const parsed = appealAnswerForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'body.malformed' });
  const typed = parsed.data;
  const { decision, reason } = typed;
  const stop = (refusal: KnownRefusal, shown = file) =>
    refusedOnPage(refusal, shown, typed, request, services);
  if (decision === undefined) return stop({ code: 'appeal.decision-unknown', field: 'decision' });
  const decided = decideAppealAnswer({
    appeal: file.appeal,
    decision,
    reason,
    account: request.staff.account,
    by: signature(request.staff),
    role: roleOf(request.staff),
    at: request.now,
    withdrew: file.dossier.checks?.withdrew === true,
  });
  if (!decided.ok) return stop(decided.refusal);
  const { number } = decided.value;
  const tell = { kind: 'appeal.decided', at: request.now, facts: { decision } } as const;
  const { position } = file.dossier.application;
  if ((await services.applications.recordAppeal(decided.value, position, tell)) === 'stale') {
    const current = (await loadAppeal(request, services)) ?? file;
    return stop(alreadyDecided(current.appeal), current);
  }
  const released = releasedAfter(state, decided.value, file.dossier.released, request.now);
  if (released) await services.applications.release(released);
  return {
    kind: 'done',
    data: { number, state: decided.value.state },
    location: `${campaignPath(state.campaign.code, `/appeals/${number}`)}?done=yes`,
  };
});

const alreadyDecided = ({ answer }: Appeal): KnownRefusal => ({
  code: 'appeal.already-decided',
  facts: answer === undefined ? {} : { by: answer.by, at: answer.at },
});

async function refusedOnPage(
  refusal: KnownRefusal,
  file: AppealFile,
  typed: AppealAnswerForm,
  request: StaffRequest,
  services: Services,
): Promise<Answer> {
  const faults = refusal.field === undefined ? {} : { faults: fieldErrors([refusal]) };
  const answer = { ...refusedWith(statusOf(refusal.code), refusal), ...faults };
  const state = await loadState(services, request.param('code'));
  return state === undefined
    ? answer
    : { ...answer, page: appealPageOf({ state, request, file, refusal, typed }) };
}
