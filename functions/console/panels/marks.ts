import type { Panel, PanelMarks } from '../../../shared/domain/model/panel.ts';
import { decideMarks, isUnchanged } from '../../../shared/domain/panels/decide-marks.ts';
import { drawInForce } from '../../../shared/domain/panels/draw-in-force.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { isOpen, loadState } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { faultsOf } from '../imports/row-fault.ts';
import { closedTo, type PanelsContext, panelsPath, withPanel } from './context.ts';
import { checkMarkRows, type MarkRow, type MarkRows } from './mark-rows.ts';
import { type MarksShown, marksPageOf } from './marks-page.tsx';
import { readMarks } from './read-marks.ts';
import { marksForm } from './schema.ts';

/** Other panels' sheets entered at the same moment are no reason to refuse this one: it is decided again this often. */
const ATTEMPTS = 5;

/** Lots of the draw in force, as text; none before it. */
export const lotsIn = (panel: Panel): readonly string[] =>
  Object.values(drawInForce(panel)?.lots ?? {})
    .sort((a, b) => a - b)
    .map(String);

/** Rows of the form (`m-<lot>-<seat>`) or of a program (`rows`), as written. */
const typedRows = (context: PanelsContext, panel: Panel): readonly MarkRow[] => {
  const { values } = context.request.body;
  const sent = marksForm.safeParse(values);
  if (sent.success && sent.data.rows !== undefined)
    return Object.entries(sent.data.rows).map(([lot, marks]) => ({
      line: 0,
      lot,
      cells: typeof marks === 'string' ? [marks] : marks.map(String),
    }));
  return lotsIn(panel).map((lot) => ({
    line: Number(lot),
    lot,
    cells: Array.from({ length: context.examiners }, (_, seat) => {
      const cell = values[`m-${lot}-${seat + 1}`];
      return typeof cell === 'string' ? cell : '';
    }),
  }));
};

const refused = (shown: MarksShown & { readonly refusal: KnownRefusal }): Answer => ({
  kind: 'refused',
  status: statusOf(shown.refusal.code),
  refusal: shown.refusal,
  page: marksPageOf(shown),
  ...(shown.faults && { faults: faultsOf(shown.faults) }),
});

const marksInForce = ({ state, services }: PanelsContext, panel: Panel): Promise<PanelMarks | undefined> =>
  services.panels.marks(state.campaign.code, panel.id, panel.marked);

/** The context and panel as they are now. */
const reread = async (context: PanelsContext, id: string) => {
  const state = await loadState(context.services, context.state.campaign.code);
  const panel = state?.panels.panels.find((one) => one.id === id);
  return state !== undefined && isOpen(state) && panel !== undefined
    ? { context: { ...context, state }, panel }
    : undefined;
};

type Entry = { readonly rows: MarkRows['rows']; readonly seen: number; readonly reason: string };

/** Decides and writes; a panel's own sheet that changed meanwhile is refused, another panel's makes it decide again. */
async function enter(
  start: PanelsContext,
  panel: Panel,
  { rows, seen, reason }: Entry,
): Promise<KnownRefusal | { readonly version: number; readonly unchanged: boolean }> {
  const { request, services } = start;
  const fileName = request.body.file?.name;
  let current: { context: PanelsContext; panel: Panel } | undefined = { context: start, panel };
  for (let attempt = 0; attempt < ATTEMPTS && current !== undefined; attempt += 1) {
    const { state } = current.context;
    const closed = closedTo(state);
    if (closed !== undefined) return closed;
    const known = await marksInForce(current.context, current.panel);
    if (seen === current.panel.marked && isUnchanged(rows, known)) return { version: seen, unchanged: true };
    const decided = decideMarks(
      {
        panel: panel.id,
        rows,
        seen,
        reason,
        ...(fileName !== undefined && { fileName }),
        by: signature(request.staff),
        at: request.now,
      },
      { arrangement: state.panels, register: state.recusals, current: known },
    );
    if (!decided.ok) return decided.refusal;
    const { arrangement, marks } = decided.value;
    const change = { campaign: state.campaign.code, arrangement, register: state.recusals.version, marks };
    if ((await services.panels.write(change)) === 'written')
      return { version: marks.version, unchanged: false };
    current = await reread(current.context, panel.id);
  }
  return { code: 'panels.stale' };
}

/** GET …/panels/{panel}/marks: the panel's sheet by lot number; nobody's name or application number is on it. */
export const marksPage = withPanel(async (context) => {
  const { panel } = context;
  const marks = await marksInForce(context, panel);
  return {
    kind: 'page',
    data: {
      panel: panel.id,
      name: panel.name,
      version: panel.marked,
      lots: lotsIn(panel),
      rows: marks?.rows ?? {},
    },
    page: marksPageOf({ ...context, marks }),
  };
});

/** POST …/panels/{panel}/marks: the whole sheet of the panel, from the form, a program or a `file`; the same again changes nothing. */
export const enterMarks = withPanel(async (context) => {
  const { request, panel, state, examiners } = context;
  const parsed = marksForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'body.malformed' });
  const typed = typedRows(context, panel);
  const marks = await marksInForce(context, panel);
  const shown: MarksShown = { ...context, marks, typed: request.body.file ? undefined : typed };
  const closed = closedTo(state);
  if (closed !== undefined) return refused({ ...shown, refusal: closed });
  if (drawInForce(panel) === undefined) return refused({ ...shown, refusal: { code: 'panel.not-drawn' } });
  const lots = new Set(lotsIn(panel));
  const { file } = request.body;
  const { rows, faults } = file
    ? await readMarks(file, lots, examiners)
    : checkMarkRows(typed, lots, examiners);
  if (faults.length > 0) return refused({ ...shown, refusal: { code: 'panel-marks.faulty' }, faults });
  const { seen = panel.marked, reason } = parsed.data;
  const done = await enter(context, panel, { rows, seen, reason });
  if ('code' in done) return refused({ ...shown, refusal: done });
  return {
    kind: 'done',
    data: { ...done, lots: Object.keys(rows).length },
    location: panelsPath(
      state.campaign,
      `/${panel.id}/marks?done=${done.unchanged ? 'unchanged' : 'entered'}`,
    ),
  };
});
