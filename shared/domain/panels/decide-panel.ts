import { isLocalDate } from '../calendar/days.ts';
import { localDate } from '../calendar/format.ts';
import type { Arrangement, Panel } from '../model/panel.ts';
import type { Register } from '../model/recusal.ts';
import { accept, type Checked } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import { participantLabel } from '../recusal/labels.ts';
import type { KnownRefusal } from '../refusals.ts';
import { clashes, type PanelPlan, planFaults } from './check-panel.ts';
import { drawInForce } from './draw-in-force.ts';
import { unfitness } from './fit.ts';

export type PanelCommand = {
  /** Absent: a new panel. */
  readonly id?: string;
  readonly plan: PanelPlan;
  readonly by: string;
  readonly at: Instant;
};

export type PanelContext = {
  readonly arrangement: Arrangement;
  readonly register: Register;
  readonly examiners: number;
};

export type ArrangementChange = { readonly arrangement: Arrangement; readonly panel: Panel };

/** The arrangement with this panel put in its place, or at the end; whatever was formed from it no longer is. */
export const withPanel = ({ version, panels }: Arrangement, panel: Panel): ArrangementChange => {
  const known = panels.some(({ id }) => id === panel.id);
  const all = known ? panels.map((one) => (one.id === panel.id ? panel : one)) : [...panels, panel];
  return { arrangement: { version: version + 1, panels: all }, panel };
};

const nextId = ({ panels }: Arrangement): string =>
  `P${Math.max(0, ...panels.map(({ id }) => Number(id.slice(1)))) + 1}`;

const membersText = ({ members }: PanelPlan): string => members.map(participantLabel).join('、');

const detailOf = (plan: PanelPlan, before: Panel | undefined): string => {
  const where = ({ date, from, to, room }: PanelPlan) => `${date} ${from}—${to} ${room}`;
  if (before === undefined) return `${where(plan)}；考官：${membersText(plan)}`;
  const parts = [
    where(before) === where(plan) ? '' : `${where(before)} → ${where(plan)}`,
    membersText(before) === membersText(plan) ? '' : `考官：${membersText(before)} → ${membersText(plan)}`,
    before.name === plan.name ? '' : `名称：${before.name} → ${plan.name}`,
  ];
  return parts.filter(Boolean).join('；');
};

const frozen = (before: Panel | undefined, plan: PanelPlan, now: Instant): readonly KnownRefusal[] => {
  if (before !== undefined && before.marked > 0) return [{ code: 'panel.marked' }];
  const moved = before?.date !== plan.date;
  if (moved && before !== undefined && drawInForce(before) !== undefined)
    return [{ code: 'panel.drawn', field: 'date' }];
  return moved && isLocalDate(plan.date) && plan.date < localDate(now)
    ? [{ code: 'panel.past', field: 'date' }]
    : [];
};

/**
 * Makes a panel or changes one: name, room, time slot, members, chair. Nobody sits on two panels at once, everybody has
 * declared, and nobody has a declared relation to anybody the panel hears: checked again with every change.
 * Refusals: `panel.unknown`; those of `planFaults` and `clashes`; `panel.marked` once marks are entered; `panel.drawn` (another day
 * once lots are drawn), `panel.past`; `panel.undeclared`, `panel.recused` (fit.ts).
 */
export const decidePanel = (
  command: PanelCommand,
  context: PanelContext,
): Checked<ArrangementChange, KnownRefusal> => {
  const { id, plan, by, at } = command;
  const { arrangement, register, examiners } = context;
  const before = arrangement.panels.find((one) => one.id === id);
  if (id !== undefined && before === undefined) return refused([{ code: 'panel.unknown' }]);
  const faults = [...frozen(before, plan, at), ...planFaults(plan, examiners)];
  if (faults.length > 0) return refused(faults);
  const others = arrangement.panels.filter((one) => one !== before);
  const unfit = unfitness({ members: plan.members, assigned: before?.assigned ?? [] }, register);
  const against = [...clashes(plan, others), ...(unfit ? [unfit] : [])];
  if (against.length > 0) return refused(against);
  const base = before ?? { id: nextId(arrangement), assigned: [], draws: [], marked: 0, log: [] };
  const event = before === undefined ? ('made' as const) : ('changed' as const);
  const log = [...base.log, { event, by, at, detail: detailOf(plan, before) }];
  return accept(withPanel(arrangement, { ...base, ...plan, log }));
};

const refused = (refusals: readonly KnownRefusal[]): Checked<never, KnownRefusal> => ({
  ok: false,
  refusal: refusals[0] ?? { code: 'panel.unknown' },
  refusals,
});
