import type { Participant, Register } from '../../../shared/domain/model/recusal.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { declare } from '../../../shared/domain/recusal/declare.ts';
import { staffParticipant } from '../../../shared/domain/recusal/match.ts';
import { parseParticipant } from '../../../shared/domain/recusal/participant.ts';
import { withdrawDeclaration } from '../../../shared/domain/recusal/withdraw.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { campaignPath, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { changeRegister } from './change.ts';
import { declaredFrom } from './declared.ts';
import { recusalsPageOf, refusedRecusal } from './page.tsx';
import { standings } from './participants.ts';
import { rowsFor } from './rows.ts';
import { declareForm, withdrawForm } from './schema.ts';

/** GET /console/campaigns/{code}/recusals: everybody's declarations for whoever matches and inspects them, one's own otherwise. */
export const recusalsPage = withCampaign((state, request) => ({
  kind: 'page',
  data: {
    version: state.recusals.version,
    declarations: rowsFor(state, request.staff).map(({ what, ...row }) => ({
      ...row,
      relation: what.kind === 'none' ? 'none' : what.relation,
    })),
    participants: may(request.staff.roles, 'recusal.read-all') ? standings(state) : [],
  },
  page: recusalsPageOf({ state, request }),
}));

/** Whoever is signed in, or, for an officer, somebody from outside. Refusals: `recusal.who`, `recusal.for-others`. */
const declarant = (
  name: string,
  { staff }: StaffRequest,
  register: Register,
): Result<Participant, KnownRefusal> => {
  if (name.trim() === '') return accept(staffParticipant(staff));
  const who = parseParticipant(name, register);
  if (!who.ok) return { ok: false, refusal: { ...who.refusal, field: 'who' } };
  return who.value.kind === 'external' && may(staff.roles, 'panels.arrange')
    ? who
    : refuse('recusal.for-others', { field: 'who' });
};

/** POST …/recusals with `relation`, `citizen_id` and, by an officer for somebody from outside, `who`; the same again changes nothing. */
export const declareRecusal = withCampaign(async (state, request, services) => {
  const parsed = declareForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'body.malformed' });
  const stop = (refusal: KnownRefusal) =>
    refusedRecusal({ state, request, refusal, typed: { ...parsed.data, citizen_id: '' } });
  const { code } = state.campaign;
  const who = declarant(parsed.data.who, request, state.recusals);
  if (!who.ok) return stop(who.refusal);
  const what = await declaredFrom(parsed.data.relation, parsed.data.citizen_id, (citizenId) =>
    services.identity.numberOf(code, citizenId),
  );
  if (!what.ok) return stop(what.refusal);
  const command = { who: who.value, what: what.value, by: signature(request.staff), at: request.now };
  const done = await changeRegister(code, services, (register) => declare(register, command));
  if (!done.ok) return stop(done.refusal);
  const { register, changed } = done.value;
  return {
    kind: 'done',
    data: { version: register.version, unchanged: !changed },
    location: campaignPath(code, `/recusals?done=${changed ? 'declared' : 'unchanged'}`),
  };
});

/** POST …/recusals/{id}/withdraw with `reason`: one's own, or anybody's by an officer; it stays on the record. */
export const withdrawRecusal = withCampaign(async (state, request, services) => {
  const parsed = withdrawForm.safeParse(request.body.values);
  const { code } = state.campaign;
  const { staff, now } = request;
  const done = await changeRegister(code, services, (register) =>
    withdrawDeclaration(register, {
      id: request.param('id'),
      reason: parsed.success ? parsed.data.reason : '',
      account: staff.account,
      forOthers: may(staff.roles, 'panels.arrange'),
      by: signature(staff),
      at: now,
    }),
  );
  if (!done.ok) return refusedRecusal({ state, request, refusal: done.refusal });
  const location = campaignPath(code, '/recusals?done=withdrawn');
  return { kind: 'done', data: { version: done.value.register.version }, location };
});
