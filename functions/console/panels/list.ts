import type { Panel } from '../../../shared/domain/model/panel.ts';
import { drawInForce } from '../../../shared/domain/panels/draw-in-force.ts';
import { unfitness } from '../../../shared/domain/panels/fit.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { listedNumbers, type PanelsContext, sitsOn } from './context.ts';
import { panelsListView } from './list-view.tsx';

/** Who on the interview lists is heard by no panel yet. */
export const unassignedIn = ({ state }: Pick<PanelsContext, 'state'>): readonly string[] => {
  const assigned = new Set(state.panels.panels.flatMap((panel) => panel.assigned));
  return listedNumbers(state).filter((number) => !assigned.has(number));
};

/** What anybody who reads marks may know of a panel; never who is heard by it. */
export const panelOutline = (panel: Panel) => {
  const { id, name, room, date, from, to, members, marked } = panel;
  const draw = drawInForce(panel);
  const lots = draw === undefined ? 0 : Object.keys(draw.lots).length;
  return {
    id,
    name,
    room,
    date,
    from,
    to,
    examiners: members.length,
    drawn: draw !== undefined,
    lots,
    marked,
  };
};

/** The list of panels as data; members and the assigned only for whoever may read them. */
export const panelsData = (context: PanelsContext) => {
  const { state, request } = context;
  const { panels, version, formed } = state.panels;
  if (!may(request.staff.roles, 'panels.read')) return { version, panels: panels.map(panelOutline) };
  return {
    version,
    formed: formed ?? null,
    unassigned: unassignedIn(context),
    panels: panels.map((panel) =>
      sitsOn(panel, request)
        ? panelOutline(panel)
        : { ...panel, unfit: unfitness(panel, state.recusals)?.code ?? null },
    ),
  };
};

/** The list of panels, also after a command on it that was refused. */
export const panelsPageOf = (
  context: PanelsContext,
  refusals: readonly KnownRefusal[] = [],
  typed: Parameters<typeof panelsListView>[0]['typed'] = undefined,
) => ({
  title: '考官组与抽签',
  menu: campaignMenu(context.state, 'panels'),
  body: panelsListView({ context, refusals, typed, unassigned: unassignedIn(context) }),
});

/** A refused command on the list, with everything typed; `refusals` in the order of the form. */
export const refusedPanels = (
  context: PanelsContext,
  refusals: readonly KnownRefusal[],
  typed?: Parameters<typeof panelsListView>[0]['typed'],
): Answer => {
  const [refusal] = refusals;
  if (refusal === undefined) return refusedWith(409, { code: 'panels.stale' });
  return {
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: panelsPageOf(context, refusals, typed),
    faults: faultsIn(refusals),
  };
};

/** Refusals as a problem's `errors`, each with its field. */
export const faultsIn = (refusals: readonly KnownRefusal[]) =>
  refusals.flatMap((refusal) =>
    refusal.field === undefined
      ? []
      : [{ field: refusal.field, code: refusal.code, detail: refusalText(refusal).detail }],
  );
