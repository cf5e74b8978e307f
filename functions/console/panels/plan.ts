import type { Panel } from '../../../shared/domain/model/panel.ts';
import type { Participant, Register } from '../../../shared/domain/model/recusal.ts';
import { accept, type Checked } from '../../../shared/domain/model/result.ts';
import type { PanelPlan } from '../../../shared/domain/panels/check-panel.ts';
import { decidePanel } from '../../../shared/domain/panels/decide-panel.ts';
import { parseParticipant } from '../../../shared/domain/recusal/participant.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { examinersOf, withOpenCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { Answer } from '../http/answer.ts';
import { refusedWith } from '../http/answer.ts';
import { beforehand, commit } from './commit.ts';
import { type PanelsContext, panelsPath, withPanels, withPanelUnseen } from './context.ts';
import { panelsData, panelsPageOf, refusedPanels } from './list.ts';
import { refusedPanel } from './one.ts';
import { type PanelForm, panelForm } from './schema.ts';
import { unusedPage } from './unused.tsx';

/** GET /console/campaigns/{code}/panels: the panels; examiners read names of panels only. Elsewhere why there are none. */
export const panelsPage = withOpenCampaign((state, request, services) => {
  const examiners = examinersOf(state.campaign);
  if (examiners === undefined)
    return { kind: 'page', data: { used: false, panels: [] }, page: unusedPage(state) };
  const context = { state, request, services, examiners };
  return { kind: 'page', data: { used: true, ...panelsData(context) }, page: panelsPageOf(context) };
});

/** The plan in a form; every member who is neither an account nor a name is a fault `panel.member` (facts.value). */
const planFrom = (form: PanelForm, register: Register): Checked<PanelPlan, KnownRefusal> => {
  const refusals: KnownRefusal[] = [];
  const members: Participant[] = [];
  for (const value of form.members) {
    const who = parseParticipant(value, register);
    if (who.ok) members.push(who.value);
    else refusals.push({ code: 'panel.member', field: 'members', facts: { value } });
  }
  const [refusal] = refusals;
  if (refusal !== undefined) return { ok: false, refusal, refusals };
  const { name, room, date, from, to, chair } = form;
  return accept({ name: name.trim(), room: room.trim(), date, from, to, members, chair: (chair ?? 0) - 1 });
};

/** POST …/panels and …/panels/{panel}: makes a panel or changes one. */
async function save(context: PanelsContext, panel?: Panel): Promise<Answer> {
  const { state, request, examiners } = context;
  const parsed = panelForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'body.malformed' });
  const stop = (refusals: readonly KnownRefusal[]): Answer => {
    const [refusal] = refusals;
    return panel === undefined || refusal === undefined
      ? refusedPanels(context, refusals, parsed.data)
      : refusedPanel({ ...context, panel, refusal, plan: { typed: parsed.data, refusals } });
  };
  const early = beforehand(context, parsed.data.version);
  if (early !== undefined) return stop([early]);
  const plan = planFrom(parsed.data, state.recusals);
  if (!plan.ok) return stop(plan.refusals);
  const decided = decidePanel(
    { ...(panel && { id: panel.id }), plan: plan.value, by: signature(request.staff), at: request.now },
    { arrangement: state.panels, register: state.recusals, examiners },
  );
  if (!decided.ok) return stop(decided.refusals);
  const lost = await commit(context, decided);
  if (lost !== undefined) return stop([lost]);
  const { panel: saved, arrangement } = decided.value;
  return {
    kind: 'done',
    status: panel === undefined ? 201 : 200,
    data: { id: saved.id, version: arrangement.version },
    location: panelsPath(state.campaign, `/${saved.id}?done=made`),
  };
}

export const makePanel = withPanels((context) => save(context));
export const changePanel = withPanelUnseen((context) => save(context, context.panel));
