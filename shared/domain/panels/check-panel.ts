import type { Panel } from '../model/panel.ts';
import type { Participant } from '../model/recusal.ts';
import { isReadable } from '../readable-text.ts';
import { participantLabel } from '../recusal/labels.ts';
import { isSame } from '../recusal/match.ts';
import type { KnownRefusal } from '../refusals.ts';
import { isSession, overlap } from './session.ts';

export const LONGEST_PANEL_NAME = 40;
export const LONGEST_ROOM = 100;

/** A panel as an officer wants it, before anything else is known of it. */
export type PanelPlan = Pick<Panel, 'name' | 'room' | 'date' | 'from' | 'to' | 'members' | 'chair'>;

const readsWell = (text: string, most: number): boolean =>
  text !== '' && [...text].length <= most && isReadable(text);

const twice = (members: readonly Participant[]): Participant | undefined =>
  members.find((who, index) => members.findIndex((other) => isSame(who, other)) < index);

/**
 * Everything wrong with a plan by itself, in the order of the form. `examiners`: members each panel of the campaign has.
 * Codes: `panel.name` (1 to 40 characters), `panel.room` (1 to 100), `panel.time`, `panel.members` (facts.most), `panel.member-twice` (facts.who),
 * `panel.chair`.
 */
export const planFaults = (plan: PanelPlan, examiners: number): readonly KnownRefusal[] => {
  const faults: KnownRefusal[] = [];
  const { name, room, members, chair } = plan;
  if (!readsWell(name, LONGEST_PANEL_NAME)) faults.push({ code: 'panel.name', field: 'name' });
  if (!readsWell(room, LONGEST_ROOM)) faults.push({ code: 'panel.room', field: 'room' });
  if (!isSession(plan)) faults.push({ code: 'panel.time', field: 'date' });
  const same = twice(members);
  if (members.length !== examiners)
    faults.push({ code: 'panel.members', field: 'members', facts: { most: examiners } });
  else if (same !== undefined)
    faults.push({ code: 'panel.member-twice', field: 'members', facts: { who: participantLabel(same) } });
  if (!Number.isInteger(chair) || chair < 0 || chair >= members.length)
    faults.push({ code: 'panel.chair', field: 'chair' });
  return faults;
};

/**
 * What stands against a plan beside the other panels: a name used already (`panel.name-taken`), a room (`panel.room-busy`) or a
 * member (`panel.member-busy`, facts.who) that another panel has in the same time slot (facts.panel).
 */
export const clashes = (plan: PanelPlan, others: readonly Panel[]): readonly KnownRefusal[] =>
  others.flatMap((other): readonly KnownRefusal[] => {
    const facts = { panel: other.name };
    const name: readonly KnownRefusal[] =
      other.name === plan.name ? [{ code: 'panel.name-taken', field: 'name', facts }] : [];
    if (!overlap(plan, other)) return name;
    const room: readonly KnownRefusal[] =
      other.room === plan.room ? [{ code: 'panel.room-busy', field: 'room', facts }] : [];
    const busy = plan.members.filter((who) => other.members.some((one) => isSame(one, who)));
    const members = busy.map(
      (who): KnownRefusal => ({
        code: 'panel.member-busy',
        field: 'members',
        facts: { ...facts, who: participantLabel(who) },
      }),
    );
    return [...name, ...room, ...members];
  });
