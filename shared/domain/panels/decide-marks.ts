import type { Arrangement, LotMarks, PanelMarks } from '../model/panel.ts';
import type { Register } from '../model/recusal.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { withPanel } from './decide-panel.ts';
import { drawInForce } from './draw-in-force.ts';
import { unfitness } from './fit.ts';

export const LONGEST_CORRECTION = 500;

export type MarksCommand = {
  readonly panel: string;
  /** The panel's whole sheet: lot number to marks. */
  readonly rows: PanelMarks['rows'];
  /** Version of the marks whoever enters has seen; 0: none. */
  readonly seen: number;
  /** Needed when something entered before is changed or left out. */
  readonly reason: string;
  readonly fileName?: string;
  readonly by: string;
  readonly at: Instant;
};

export type MarksContext = {
  readonly arrangement: Arrangement;
  readonly register: Register;
  /** The panel's marks in force. */
  readonly current: PanelMarks | undefined;
};

export type MarksChange = { readonly arrangement: Arrangement; readonly marks: PanelMarks };

const sameMarks = (a: LotMarks | undefined, b: LotMarks | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whether these rows are those in force. */
export const isUnchanged = (rows: PanelMarks['rows'], current: PanelMarks | undefined): boolean => {
  const lots = new Set([...Object.keys(rows), ...Object.keys(current?.rows ?? {})]);
  return current !== undefined && [...lots].every((lot) => sameMarks(rows[lot], current.rows[lot]));
};

/** Lots whose marks were entered before and would be changed or lost. */
export const correctedLots = (rows: PanelMarks['rows'], current: PanelMarks | undefined): readonly string[] =>
  Object.entries(current?.rows ?? {})
    .filter(([lot, marks]) => !sameMarks(rows[lot], marks))
    .map(([lot]) => lot);

/**
 * Enters a panel's sheet. Lots not entered yet may follow; whatever was entered and is changed or left out is a correction,
 * which needs a reason. Every version is kept.
 * Refusals: `panel.unknown`, `panel.not-drawn`, `panel.unfit` (a member has a relation or has declared nothing; without saying to
 * whom, as examiners know only lots), `panel-marks.stale`, `panel-marks.reason-required` (facts.lots), `panel-marks.reason-too-long`.
 */
export const decideMarks = (
  command: MarksCommand,
  { arrangement, register, current }: MarksContext,
): Result<MarksChange, KnownRefusal> => {
  const { rows, seen, fileName, by, at } = command;
  const panel = arrangement.panels.find(({ id }) => id === command.panel);
  if (panel === undefined) return refuse('panel.unknown');
  if (drawInForce(panel) === undefined) return refuse('panel.not-drawn');
  if (unfitness(panel, register) !== undefined) return refuse('panel.unfit');
  if (seen !== panel.marked) return refuse('panel-marks.stale');
  const corrected = correctedLots(rows, current);
  const reason = command.reason.trim();
  if (corrected.length > 0 && reason === '')
    return refuse('panel-marks.reason-required', { field: 'reason', facts: { lots: corrected.join('、') } });
  if ([...reason].length > LONGEST_CORRECTION)
    return refuse('panel-marks.reason-too-long', { field: 'reason', facts: { most: LONGEST_CORRECTION } });
  const version = panel.marked + 1;
  const why = corrected.length > 0 ? { reason } : {};
  const marks = {
    panel: panel.id,
    version,
    rows,
    ...(fileName !== undefined && { fileName }),
    ...why,
    by,
    at,
  };
  const log = [...panel.log, { event: 'marked' as const, by, at, detail: `第${version}版`, ...why }];
  return accept({
    marks,
    arrangement: withPanel(arrangement, { ...panel, marked: version, log }).arrangement,
  });
};
