import type { Arrangement, Panel, PanelMarks } from '../model/panel.ts';
import type { Register } from '../model/recusal.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Mark } from '../model/selection.ts';
import type { KnownRefusal } from '../refusals.ts';
import { drawInForce, lotsOf } from './draw-in-force.ts';
import { unfitness } from './fit.ts';
import { panelMark } from './panel-mark.ts';

export type FormContext = {
  readonly arrangement: Arrangement;
  /** Marks in force by panel. */
  readonly marks: Readonly<Record<string, PanelMarks | undefined>>;
  readonly register: Register;
  /** Everybody on the interview lists. */
  readonly listed: readonly string[];
};

type Marked = Readonly<Record<string, Mark>>;

const resultsOf = (panel: Panel, marks: PanelMarks | undefined): Result<Marked, KnownRefusal> => {
  const draw = drawInForce(panel);
  const facts = { panel: panel.name };
  if (draw === undefined) return refuse('panel.not-drawn', { facts });
  const results: Record<string, Mark> = Object.fromEntries(draw.absent.map((number) => [number, 'absent']));
  const open: number[] = [];
  for (const { lot, number } of lotsOf(draw)) {
    const given = marks?.rows[lot];
    if (given === undefined) open.push(lot);
    else results[number] = given === 'absent' ? 'absent' : panelMark(given);
  }
  return open.length === 0
    ? accept(results)
    : refuse('panels.unmarked', { facts: { ...facts, lots: open.join('、') } });
};

/**
 * The marks of everybody on the interview lists, formed from the panels: each assigned exactly once, each with a mark or
 * absent. Answers hundredths by application number; whoever is no longer on a list is left out.
 * Refusals: `panels.unassigned` (facts.count, facts.numbers), `panels.twice` (facts.numbers), `panel.recused`, `panel.undeclared`,
 * `panel.not-drawn` (facts.panel), `panels.unmarked` (facts.panel, facts.lots).
 */
export const formSheet = (context: FormContext): Result<Marked, KnownRefusal> => {
  const { arrangement, marks, register, listed } = context;
  const timesAssigned = (number: string) =>
    arrangement.panels.filter(({ assigned }) => assigned.includes(number)).length;
  const unassigned = listed.filter((number) => timesAssigned(number) === 0);
  if (unassigned.length > 0)
    return refuse('panels.unassigned', {
      facts: { count: unassigned.length, numbers: unassigned.join('、') },
    });
  const twice = listed.filter((number) => timesAssigned(number) > 1);
  if (twice.length > 0) return refuse('panels.twice', { facts: { numbers: twice.join('、') } });
  const formed: Record<string, Mark> = {};
  for (const panel of arrangement.panels.filter(({ assigned }) => assigned.length > 0)) {
    const unfit = unfitness(panel, register);
    if (unfit !== undefined) return { ok: false, refusal: unfit };
    const results = resultsOf(panel, marks[panel.id]);
    if (!results.ok) return results;
    Object.assign(formed, results.value);
  }
  return accept(Object.fromEntries(listed.flatMap((number) => pair(number, formed[number]))));
};

const pair = (number: string, mark: Mark | undefined): readonly [string, Mark][] =>
  mark === undefined ? [] : [[number, mark]];
