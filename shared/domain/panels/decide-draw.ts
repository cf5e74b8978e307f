import { localDate } from '../calendar/format.ts';
import type { Arrangement, Draw, Panel } from '../model/panel.ts';
import type { Register } from '../model/recusal.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { type ArrangementChange, withPanel } from './decide-panel.ts';
import { drawInForce, setAsideDraw } from './draw-in-force.ts';
import { unfitness } from './fit.ts';
import { type Digest, isSeed, lotOrder } from './lot-order.ts';
import { type EnteredLots, lotsFault } from './lots-entered.ts';

/** How lots were drawn: by the people, entered here; or now, by the software, from a seed made at the edge. */
export type Drawing =
  | { readonly method: 'entered'; readonly lots: EnteredLots }
  | { readonly method: 'software'; readonly seed: string; readonly digest: Digest };

export type DrawCommand = {
  readonly panel: string;
  readonly drawing: Drawing;
  /** Whoever of the assigned did not come to draw: absent (缺考). */
  readonly absent: readonly string[];
  /** Needed for drawing again. */
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
};

export type DrawContext = { readonly arrangement: Arrangement; readonly register: Register };

const against = (panel: Panel, { at, reason }: DrawCommand, register: Register): KnownRefusal | undefined => {
  if (panel.marked > 0) return { code: 'panel.marked' };
  if (panel.assigned.length === 0) return { code: 'panel.nobody' };
  if (localDate(at) !== panel.date) return { code: 'panel.not-the-day', facts: { date: panel.date } };
  if (drawInForce(panel) !== undefined && reason.trim() === '')
    return { code: 'panel.redraw-reason', field: 'reason' };
  return unfitness(panel, register);
};

const lotsFrom = (drawing: Drawing, present: readonly string[]): Result<EnteredLots, KnownRefusal> => {
  if (drawing.method === 'entered') {
    const refusal = lotsFault(drawing.lots, present);
    return refusal === undefined ? accept(drawing.lots) : { ok: false, refusal };
  }
  if (!isSeed(drawing.seed)) return refuse('lots.seed');
  const order = lotOrder(drawing.seed, present, drawing.digest);
  return accept(Object.fromEntries(order.map((number, index) => [number, index + 1])));
};

/**
 * Draws the lots of a panel (抽签) on its day: once, and again only with a reason, the earlier draw staying on the record. The
 * lot says who is heard when, and nothing of anybody's rank.
 * Refusals: `panel.unknown`, `panel.marked`, `panel.nobody`, `panel.not-the-day` (facts.date), `panel.redraw-reason`, `panel.recused`, `panel.undeclared`,
 * `lots.unknown` (also among the absent), `lots.missing`, `lots.invalid`, `lots.twice`, `lots.seed`.
 */
export const decideDraw = (
  command: DrawCommand,
  { arrangement, register }: DrawContext,
): Result<ArrangementChange, KnownRefusal> => {
  const { drawing, by, at } = command;
  const panel = arrangement.panels.find(({ id }) => id === command.panel);
  if (panel === undefined) return refuse('panel.unknown');
  const refusal = against(panel, command, register);
  if (refusal !== undefined) return { ok: false, refusal };
  const stranger = command.absent.find((number) => !panel.assigned.includes(number));
  if (stranger !== undefined) return refuse('lots.unknown', { facts: { number: stranger } });
  const absent = panel.assigned.filter((number) => command.absent.includes(number));
  const lots = lotsFrom(
    drawing,
    panel.assigned.filter((number) => !absent.includes(number)),
  );
  if (!lots.ok) return lots;
  const again = drawInForce(panel) !== undefined;
  const reason = command.reason.trim();
  const seed = drawing.method === 'software' ? { seed: drawing.seed } : {};
  const draw: Draw = { method: drawing.method, ...seed, lots: lots.value, absent, by, at };
  const earlier = again ? setAsideDraw(panel.draws, { by, at, reason }) : panel.draws;
  const event = { event: 'drawn', by, at, ...(again && { reason }) } as const;
  return accept(withPanel(arrangement, { ...panel, draws: [...earlier, draw], log: [...panel.log, event] }));
};
