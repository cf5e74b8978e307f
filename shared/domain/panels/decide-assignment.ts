import type { Arrangement, Panel } from '../model/panel.ts';
import type { Register } from '../model/recusal.ts';
import { type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { type ArrangementChange, withPanel } from './decide-panel.ts';
import { drawInForce, setAsideDraw } from './draw-in-force.ts';
import { unfitness } from './fit.ts';

/** One panel hears no more in a day; so everybody it concerns is told in the same write. */
export const LARGEST_PANEL = 48;

export type AssignCommand = {
  readonly panel: string;
  /** Everybody the panel is to hear from now on; may come in any order. */
  readonly numbers: readonly string[];
  /** Needed once lots are drawn. */
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
};

export type AssignContext = {
  readonly arrangement: Arrangement;
  readonly register: Register;
  /** Everybody on the interview lists. */
  readonly listed: ReadonlySet<string>;
};

const against = (
  panel: Panel,
  numbers: readonly string[],
  { arrangement, register, listed }: AssignContext,
): KnownRefusal | undefined => {
  const stranger = numbers.find((number) => !listed.has(number));
  if (stranger !== undefined) return { code: 'panel.not-listed', facts: { number: stranger } };
  if (numbers.length > LARGEST_PANEL) return { code: 'panel.too-many', facts: { most: LARGEST_PANEL } };
  for (const other of arrangement.panels) {
    const number = other.id === panel.id ? undefined : numbers.find((one) => other.assigned.includes(one));
    if (number !== undefined)
      return { code: 'panel.assigned-elsewhere', facts: { number, panel: other.name } };
  }
  return unfitness({ members: panel.members, assigned: numbers }, register);
};

/**
 * Says whom a panel hears. Nobody is heard by two panels, and no member has a declared relation to any of them. Once lots are
 * drawn it needs a reason, and the draw is set aside: who was drawn among others must be drawn again.
 * Refusals: `panel.unknown`, `panel.marked`, `panel.not-listed` (facts.number), `panel.too-many` (facts.most), `panel.assigned-elsewhere`
 * (facts.number, facts.panel), `panel.recused`, `panel.undeclared`, `panel.drawn` (no reason given).
 */
export const decideAssignment = (
  command: AssignCommand,
  context: AssignContext,
): Result<ArrangementChange, KnownRefusal> => {
  const { by, at } = command;
  const panel = context.arrangement.panels.find(({ id }) => id === command.panel);
  if (panel === undefined) return refuse('panel.unknown');
  if (panel.marked > 0) return refuse('panel.marked');
  const numbers = [...new Set(command.numbers)].sort();
  const refusal = against(panel, numbers, context);
  if (refusal !== undefined) return { ok: false, refusal };
  const reason = command.reason.trim();
  const drawn = drawInForce(panel) !== undefined;
  if (drawn && reason === '') return refuse('panel.drawn', { field: 'reason' });
  const event = {
    event: 'assigned',
    by,
    at,
    detail: `${numbers.length}人`,
    ...(drawn && { reason }),
  } as const;
  const draws = drawn ? setAsideDraw(panel.draws, { by, at, reason }) : panel.draws;
  const next = { ...panel, assigned: numbers, draws, log: [...panel.log, event] };
  return { ok: true, value: withPanel(context.arrangement, next) };
};
