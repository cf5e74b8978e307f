import { describe, expect, test } from 'vitest';
import type { Draw, Panel, PanelMarks } from '../../../shared/domain/model/panel.ts';
import { correctedLots, decideMarks, isUnchanged } from '../../../shared/domain/panels/decide-marks.ts';
import { formSheet } from '../../../shared/domain/panels/form-sheet.ts';
import { isLocked, timesReopened } from '../../../shared/domain/panels/locked.ts';
import { anArrangement, aPanel, aRegister, FIVE } from '../../builders/panel.ts';

const [A, B, C] = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB', 'CCCCCCCCCCCC'];
const register = aRegister(FIVE);
const DRAW: Draw = { method: 'entered', lots: { [A]: 1, [B]: 2 }, absent: [C], by: 'x', at: 1 };
const panel = (changes: Partial<Panel> = {}) => aPanel({ assigned: [A, B, C], draws: [DRAW], ...changes });
const ROW = [8000, 8100, 8200, 8300, 8400];
const current: PanelMarks = { panel: 'P1', version: 1, rows: { 1: ROW }, by: 'x', at: 1 };

describe('entering marks', () => {
  const enter = (changes: Record<string, unknown> = {}, one = panel(), known?: PanelMarks) =>
    decideMarks(
      { panel: 'P1', rows: { 1: ROW }, seen: one.marked, reason: '', by: 'examiner01', at: 2, ...changes },
      { arrangement: anArrangement(one), register, current: known },
    );

  test('keeps a version and says so on the record', () => {
    const done = enter();
    if (!done.ok) return expect.fail(done.refusal.code);
    expect(done.value.marks).toMatchObject({ version: 1, rows: { 1: ROW } });
    expect(done.value.arrangement).toMatchObject({ version: 2, panels: [{ marked: 1 }] });
  });

  const marked = panel({ marked: 1 });
  const SECOND = { 1: ROW, 2: 'absent' };
  test.each([
    ['further lots', { rows: SECOND }, true],
    ['a changed mark', { rows: { 1: [8001, ...ROW.slice(1)] } }, 'panel-marks.reason-required'],
    ['a lot left out', { rows: { 2: ROW } }, 'panel-marks.reason-required'],
    ['absent instead of marks', { rows: { 1: 'absent' } }, 'panel-marks.reason-required'],
    ['a changed mark with a reason', { rows: { 1: 'absent' }, reason: '录入错误' }, true],
    [
      'a reason that is too long',
      { rows: { 1: 'absent' }, reason: '长'.repeat(501) },
      'panel-marks.reason-too-long',
    ],
    ['an older version seen', { seen: 0 }, 'panel-marks.stale'],
  ])('%s after a first version', (_, changes, expected) => {
    const done = enter(changes, marked, current);
    expect(done.ok || done.refusal.code).toBe(expected);
  });

  test('needs lots, and members who may hear those candidates', () => {
    expect(enter({}, panel({ draws: [] }))).toMatchObject({ refusal: { code: 'panel.not-drawn' } });
    const [first = FIVE[0]] = FIVE;
    const late = first === undefined ? register : aRegister(FIVE, [[first, A]]);
    const done = decideMarks(
      { panel: 'P1', rows: { 1: ROW }, seen: 0, reason: '', by: 'x', at: 2 },
      { arrangement: anArrangement(panel()), register: late, current: undefined },
    );
    expect(done).toMatchObject({ ok: false, refusal: { code: 'panel.unfit' } });
    // Examiners know lots only: the refusal names nobody.
    expect(JSON.stringify(done)).not.toContain(A);
  });

  test('the same rows are recognised', () => {
    expect(isUnchanged({ 1: [...ROW] }, current)).toBe(true);
    expect(isUnchanged({ 1: ROW, 2: 'absent' }, current)).toBe(false);
    expect(isUnchanged({}, current)).toBe(false);
    expect(isUnchanged({ 1: ROW }, undefined)).toBe(false);
    expect(correctedLots({ 1: ROW.toReversed() }, current)).toEqual(['1']);
  });
});

describe('forming the sheet', () => {
  const form = (
    panels: readonly Panel[],
    rows: PanelMarks['rows'],
    listed: readonly string[] = [A, B, C],
    who = register,
  ) =>
    formSheet({
      arrangement: anArrangement(...panels),
      marks: { P1: { ...current, rows } },
      register: who,
      listed,
    });

  test('takes every panel’s result and who was absent', () =>
    expect(form([panel()], { 1: ROW, 2: 'absent' })).toEqual({
      ok: true,
      value: { [A]: 8200, [B]: 'absent', [C]: 'absent' },
    }));

  test('leaves out whoever is on no list any more', () =>
    expect(form([panel()], { 1: ROW, 2: ROW }, [A])).toEqual({ ok: true, value: { [A]: 8200 } }));

  test.each([
    ['somebody unassigned', form([panel({ assigned: [A, B] })], { 1: ROW, 2: ROW }), 'panels.unassigned'],
    ['somebody twice', form([panel(), panel({ id: 'P2' })], { 1: ROW, 2: ROW }), 'panels.twice'],
    ['no lots', form([panel({ draws: [] })], { 1: ROW }), 'panel.not-drawn'],
    ['a lot without marks', form([panel()], { 1: ROW }), 'panels.unmarked'],
    [
      'a member who has declared nothing',
      form([panel()], { 1: ROW, 2: ROW }, [A], aRegister([])),
      'panel.undeclared',
    ],
  ])('%s is refused', (_, result, code) => expect(result).toMatchObject({ ok: false, refusal: { code } }));

  test('says who is unassigned', () =>
    expect(form([panel({ assigned: [B] })], { 1: ROW, 2: ROW })).toMatchObject({
      refusal: { facts: { count: 2, numbers: `${A}、${C}` } },
    }));
});

describe('a formed sheet', () => {
  const formed = { sheet: 1, reopened: 0, by: 'x', at: 10 };
  const event = (name: 'reopen' | 'close') => ({ event: name, stage: 'interview', at: 10, by: 'x' }) as const;
  test.each([
    ['locks the panels', { formed }, [], true],
    ['does not exist yet', {}, [], false],
    ['stays locked when the stage is closed', { formed }, [event('close')], true],
    ['is open again with the stage', { formed }, [event('close'), event('reopen')], false],
    ['formed anew locks again', { formed: { ...formed, reopened: 1 } }, [event('reopen')], true],
  ])('%s', (_, change, log, locked) => {
    expect(isLocked({ ...anArrangement(panel()), ...change }, { log })).toBe(locked);
    expect(timesReopened({ log })).toBe(log.filter((one) => one.event === 'reopen').length);
  });
});
