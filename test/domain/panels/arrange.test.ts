import { describe, expect, test } from 'vitest';
import type { Panel } from '../../../shared/domain/model/panel.ts';
import type { PanelPlan } from '../../../shared/domain/panels/check-panel.ts';
import { decideAssignment, LARGEST_PANEL } from '../../../shared/domain/panels/decide-assignment.ts';
import { decidePanel } from '../../../shared/domain/panels/decide-panel.ts';
import { drawInForce } from '../../../shared/domain/panels/draw-in-force.ts';
import { overlap } from '../../../shared/domain/panels/session.ts';
import { slotsChanged } from '../../../shared/domain/panels/slots.ts';
import {
  anArrangement,
  aPanel,
  aRegister,
  external,
  FIVE,
  INTERVIEW_DAY,
  ON_THE_DAY,
} from '../../builders/panel.ts';

const SIXTH = external('考官己');
const OTHERS = ['甲二', '乙二', '丙二', '丁二', '戊二'].map(external);
const register = aRegister([...FIVE, ...OTHERS, SIXTH], [[SIXTH, 'AAAAAAAAAAAA']]);
const PLAN: PanelPlan = {
  name: '第一考官组',
  room: '一号考场',
  date: INTERVIEW_DAY,
  from: '08:30',
  to: '12:00',
  members: FIVE,
  chair: 0,
};
const decide = (
  changes: Partial<PanelPlan> = {},
  panels: readonly Panel[] = [],
  id?: string,
  at = ON_THE_DAY,
) =>
  decidePanel(
    { plan: { ...PLAN, ...changes }, by: 'officer01', at, ...(id !== undefined && { id }) },
    { arrangement: anArrangement(...panels), register, examiners: 5 },
  );
const codes = (result: ReturnType<typeof decide>) =>
  result.ok ? [] : result.refusals.map(({ code }) => code);
const DRAWN = [{ method: 'entered', lots: { AAAAAAAAAAAA: 1 }, absent: [], by: 'x', at: 1 } as const];

describe('a panel', () => {
  test('is made with its first line of the record', () => {
    const done = decide();
    expect(done.ok && done.value.panel).toMatchObject({ id: 'P1', marked: 0, log: [{ event: 'made' }] });
  });

  test.each<[string, Partial<PanelPlan>, string[]]>([
    ['no name', { name: '' }, ['panel.name']],
    ['a name of 40 characters', { name: '组'.repeat(40) }, []],
    ['a name of 41 characters', { name: '组'.repeat(41) }, ['panel.name']],
    ['no room', { room: '' }, ['panel.room']],
    ['a day there is not', { date: '2024-02-30' }, ['panel.time']],
    ['an end before the beginning', { from: '12:00', to: '08:30' }, ['panel.time']],
    ['an end at the beginning', { from: '08:30', to: '08:30' }, ['panel.time']],
    ['24 o’clock', { to: '24:00' }, ['panel.time']],
    ['yesterday', { date: '2024-06-30' }, ['panel.past']],
    ['four members', { members: FIVE.slice(1) }, ['panel.members']],
    ['six members', { members: [...FIVE, SIXTH] }, ['panel.members']],
    ['a member twice', { members: [...FIVE.slice(0, 4), ...FIVE.slice(0, 1)] }, ['panel.member-twice']],
    ['a chair on no seat', { chair: 5 }, ['panel.chair']],
    ['no chair', { chair: -1 }, ['panel.chair']],
    ['several faults at once', { name: '', room: '' }, ['panel.name', 'panel.room']],
    [
      'a member who has declared nothing',
      { members: [...FIVE.slice(1), external('外人')] },
      ['panel.undeclared'],
    ],
  ])('with %s', (_, changes, expected) => expect(codes(decide(changes))).toEqual(expected));

  test.each<[string, Partial<Panel>, string[]]>([
    ['a member and a room busy in the slot', {}, ['panel.room-busy', ...Array(5).fill('panel.member-busy')]],
    ['a room alone', { members: OTHERS }, ['panel.room-busy']],
    ['one begins when the other ends', { from: '12:00', to: '18:00' }, []],
    [
      'one minute too early',
      { from: '11:59', to: '18:00' },
      ['panel.room-busy', ...Array(5).fill('panel.member-busy')],
    ],
    ['another day', { date: '2024-07-02' }, []],
    ['the same name', { name: '第一考官组', date: '2024-07-02' }, ['panel.name-taken']],
  ])('beside another: %s', (_, changes, expected) =>
    expect(codes(decide({}, [aPanel({ name: '第二考官组', ...changes })]))).toEqual(expected),
  );

  test('replacing a member checks relations to everybody it hears', () => {
    const panel = aPanel({ assigned: ['AAAAAAAAAAAA'] });
    const members = [SIXTH, ...FIVE.slice(1)];
    const refused = decide({ members }, [panel], 'P1');
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'panel.recused', facts: { conflicts: '考官己（外请）↔AAAAAAAAAAAA' } },
    });
    const done = decide({ members }, [aPanel({ assigned: ['BBBBBBBBBBBB'] })], 'P1');
    expect(done.ok && done.value.panel.log.at(-1)).toMatchObject({
      event: 'changed',
      detail: expect.stringContaining('考官己'),
    });
  });

  test('keeps its day once lots are drawn, and everything once it is marked', () => {
    const drawn = aPanel({ assigned: ['AAAAAAAAAAAA'], draws: DRAWN });
    expect(codes(decide({ date: '2024-07-02' }, [drawn], 'P1'))).toEqual(['panel.drawn']);
    expect(codes(decide({ room: '二号考场' }, [drawn], 'P1'))).toEqual([]);
    expect(codes(decide({ room: '二号考场' }, [{ ...drawn, marked: 1 }], 'P1'))).toEqual(['panel.marked']);
    expect(codes(decide({}, [], 'P7'))).toEqual(['panel.unknown']);
  });

  test('sessions overlap only on one day and by more than a moment', () => {
    const session = { date: INTERVIEW_DAY, from: '08:00', to: '12:00' };
    expect(overlap(session, { ...session, from: '11:59', to: '13:00' })).toBe(true);
    expect(overlap(session, { ...session, from: '12:00', to: '13:00' })).toBe(false);
    expect(overlap(session, { ...session, date: '2024-07-02' })).toBe(false);
  });
});

describe('assigning', () => {
  const listed = new Set(['AAAAAAAAAAAA', 'BBBBBBBBBBBB', ...Array.from({ length: 50 }, (_, n) => `N${n}`)]);
  const assign = (numbers: readonly string[], panels: readonly Panel[] = [aPanel()], reason = '') =>
    decideAssignment(
      { panel: 'P1', numbers, reason, by: 'officer01', at: ON_THE_DAY },
      { arrangement: anArrangement(...panels), register, listed },
    );

  test('takes everybody once, sorted', () => {
    const done = assign(['BBBBBBBBBBBB', 'AAAAAAAAAAAA', 'BBBBBBBBBBBB']);
    expect(done.ok && done.value.panel.assigned).toEqual(['AAAAAAAAAAAA', 'BBBBBBBBBBBB']);
  });

  test.each([
    ['somebody on no list', assign(['X']), 'panel.not-listed'],
    [
      'somebody another panel hears',
      assign(['AAAAAAAAAAAA'], [aPanel(), aPanel({ id: 'P2', assigned: ['AAAAAAAAAAAA'] })]),
      'panel.assigned-elsewhere',
    ],
    [
      'a relative of a member',
      assign(['AAAAAAAAAAAA'], [aPanel({ members: [SIXTH, ...FIVE.slice(1)] })]),
      'panel.recused',
    ],
    ['a marked panel', assign([], [aPanel({ marked: 1 })]), 'panel.marked'],
    ['a drawn panel, without a reason', assign([], [aPanel({ draws: DRAWN })]), 'panel.drawn'],
    ['no such panel', assign([], []), 'panel.unknown'],
    ['one too many', assign(Array.from({ length: LARGEST_PANEL + 1 }, (_, n) => `N${n}`)), 'panel.too-many'],
  ])('%s is refused', (_, result, code) => expect(result).toMatchObject({ ok: false, refusal: { code } }));

  test('as many as fit are taken', () =>
    expect(assign(Array.from({ length: LARGEST_PANEL }, (_, n) => `N${n}`)).ok).toBe(true));

  test('a drawn panel with a reason has its draw set aside', () => {
    const done = assign(['BBBBBBBBBBBB'], [aPanel({ assigned: ['AAAAAAAAAAAA'], draws: DRAWN })], '考生放弃');
    if (!done.ok) return expect.fail(done.refusal.code);
    expect(drawInForce(done.value.panel)).toBeUndefined();
    expect(done.value.panel.draws[0]?.setAside?.reason).toBe('考生放弃');
  });
});

describe('who is told', () => {
  const before = anArrangement(aPanel({ assigned: ['A', 'B'] }));
  const told = (...panels: readonly Panel[]) =>
    slotsChanged('c', before, anArrangement(...panels), 5).map(({ number, arranged, room }) => [
      number,
      arranged,
      room,
    ]);

  test.each<[string, Panel[], unknown]>([
    ['nobody when nothing of theirs changes', [aPanel({ assigned: ['A', 'B'], members: OTHERS })], []],
    ['whoever is new', [aPanel({ assigned: ['A', 'B', 'C'] })], [['C', true, '一号考场']]],
    ['whoever is taken off', [aPanel({ assigned: ['A'] })], [['B', false, '一号考场']]],
    [
      'everybody when the room changes',
      [aPanel({ assigned: ['A', 'B'], room: '二号考场' })],
      [
        ['A', true, '二号考场'],
        ['B', true, '二号考场'],
      ],
    ],
    [
      'nobody who moves to a panel at the same time and place',
      [aPanel({ assigned: ['A'] }), aPanel({ id: 'P2', assigned: ['B'] })],
      [],
    ],
  ])('%s', (_, panels, expected) => expect(told(...panels)).toEqual(expected));
});
