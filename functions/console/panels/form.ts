import type { Panel, PanelMarks } from '../../../shared/domain/model/panel.ts';
import { formSheet } from '../../../shared/domain/panels/form-sheet.ts';
import { handsOn } from '../../../shared/domain/panels/hands.ts';
import { isLocked, timesReopened } from '../../../shared/domain/panels/locked.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { ScoreSheet } from '../../../shared/ports/score-store.ts';
import { signature } from '../http/acting.ts';
import type { Answer } from '../http/answer.ts';
import { digestOf } from '../scores/digest.ts';
import { beforehand } from './commit.ts';
import { listedNumbers, type PanelsContext, panelsPath, withPanels } from './context.ts';
import { refusedPanels } from './list.ts';
import { versionForm } from './schema.ts';

const SOURCE = '考官组评分汇总';

/** Marks in force of every panel, by panel. */
const allMarks = async ({
  state,
  services,
}: PanelsContext): Promise<Readonly<Record<string, PanelMarks | undefined>>> => {
  const one = async ({ id, marked }: Panel) =>
    [id, await services.panels.marks(state.campaign.code, id, marked)] as const;
  return Object.fromEntries(await Promise.all(state.panels.panels.map(one)));
};

/** The next interview sheet, of these marks. */
const sheetOf = ({ state, request }: PanelsContext, marks: ScoreSheet['marks']): ScoreSheet => ({
  campaign: state.campaign.code,
  kind: 'interview',
  version: (state.sheets.interview?.version ?? 0) + 1,
  marks,
  sha256: digestOf(marks),
  fileName: SOURCE,
  by: signature(request.staff),
  at: request.now,
  hands: handsOn(state.panels),
});

const done = ({ state }: PanelsContext, sheet: ScoreSheet, unchanged: boolean): Answer => ({
  kind: 'done',
  data: { version: sheet.version, people: Object.keys(sheet.marks).length, unchanged },
  location: panelsPath(state.campaign, `?done=${unchanged ? 'unchanged' : 'formed'}`),
});

/**
 * POST …/panels/form: the interview sheet in force is formed from the panels, once everybody on the interview lists is assigned and
 * has a mark or is absent. The sheet and the panels' record of it are written together; formed already, it changes nothing.
 */
export const formInterviewSheet = withPanels(async (context) => {
  const { state, services } = context;
  const parsed = versionForm.safeParse(context.request.body.values);
  const stop = (refusal: KnownRefusal) => refusedPanels(context, [refusal]);
  const { formed } = state.panels;
  const inForce = state.sheets.interview;
  const early = beforehand(context, parsed.data?.version);
  const isClosed = early?.code === 'panels.formed' || early?.code === 'scores.locked';
  if (isClosed && inForce && formed && isLocked(state.panels, state.progress))
    return done(context, inForce, true);
  if (early !== undefined) return stop(early);
  const listed = listedNumbers(state);
  if (listed.length === 0) return stop({ code: 'panels.nobody' });
  const marks = await allMarks(context);
  const result = formSheet({ arrangement: state.panels, marks, register: state.recusals, listed });
  if (!result.ok) return stop(result.refusal);
  const sheet = sheetOf(context, result.value);
  const { by, at } = sheet;
  const reopened = timesReopened(state.progress);
  const arrangement = {
    ...state.panels,
    version: state.panels.version + 1,
    formed: { sheet: sheet.version, reopened, by, at },
  };
  const written = await services.panels.write({
    campaign: state.campaign.code,
    arrangement,
    register: state.recusals.version,
    sheet,
  });
  return written === 'written' ? done(context, sheet, false) : stop({ code: 'panels.stale' });
});
