import { isSigned } from '../../../shared/domain/contracts/moves.ts';
import { decideAnswer, personOf } from '../../../shared/domain/objections/decide-answer.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type CampaignState, campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { listedNow } from '../campaign-state/notice-state.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { isRecused } from '../recusals/recused.ts';
import type { Services } from '../services.ts';
import { releaseTold } from '../told/release-told.ts';
import { objectionPageOf } from './handler.tsx';
import { loadObjection, type ObjectionFile } from './record.ts';
import { type AnswerForm, answerForm } from './schema.ts';
import { strikeOf } from './strike.ts';

/**
 * POST /console/campaigns/{code}/objections/{number}: upholds or rejects. Upholding strikes the person: the answer, their record
 * and the supplement to the notice are written together or not at all; of two officers the second is told.
 */
export const answerObjection = withCampaign(async (state, request, services) => {
  const parsed = answerForm.safeParse(request.body.values);
  const file = await loadObjection(request, services, parsed.data?.strikes);
  if (file === undefined) return refusedWith(404, { code: 'objection.unknown' });
  const stop = stopping(state, request, file, parsed.data);
  if (!parsed.success) return stop({ code: 'objection.decision-unknown', field: 'decision' });
  const person = personOf(file.objection, parsed.data.strikes);
  if (person !== undefined && isRecused(state.recusals, request.staff, person))
    return stop({ code: 'objection.recused' });
  const decided = decideAnswer({
    ...parsed.data,
    objection: file.objection,
    // Who has signed is employed: no objection to a notice takes that back.
    listed: listedNow(state).filter(({ number }) => !hasSigned(state, number)),
    reviewedBy: file.dossier?.review?.by,
    account: request.staff.account,
    by: signature(request.staff),
    at: request.now,
  });
  if (!decided.ok) return stop(decided.refusal);
  const { codeDigest, contact } = file.objection;
  const objection = { ...decided.value, codeDigest, ...(contact && { contact }) };
  const strike = strikeOf(state, file, decided.value, request.now);
  const { number } = objection;
  if ((await services.objections.settle({ objection, ...strike?.settlement })) === 'stale')
    return stale(request, services, file, parsed.data);
  await Promise.all((strike?.released ?? []).map((one) => releaseTold(services, one)));
  return {
    kind: 'done',
    data: { number, state: objection.state, struck: decided.value.answer?.struck ?? null },
    location: `${campaignPath(state.campaign.code, `/objections/${number}`)}?done=yes`,
  };
});

const hasSigned = ({ rows }: CampaignState, number: string): boolean => {
  const contract = rows.find((row) => row.number === number)?.contract;
  return contract !== undefined && isSigned(contract.state);
};

const stopping =
  (state: CampaignState, request: StaffRequest, file: ObjectionFile, typed: AnswerForm | undefined) =>
  (refusal: KnownRefusal): Answer => ({
    kind: 'refused',
    status: refusal.code === 'objection.recused' ? 403 : statusOf(refusal.code),
    refusal,
    page: objectionPageOf({ state, request, file, refusal, typed }),
  });

/** Somebody else was first: the page as it is now, with what was typed. */
async function stale(
  request: StaffRequest,
  services: Services,
  seen: ObjectionFile,
  typed: AnswerForm,
): Promise<Answer> {
  const [state, current] = await Promise.all([
    loadState(services, request.param('code')),
    loadObjection(request, services),
  ]);
  if (state === undefined) return refusedWith(409, { code: 'objection.stale' });
  return stopping(state, request, current ?? seen, typed)({ code: 'objection.stale' });
}
