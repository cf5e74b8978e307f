import { describe, expect, test } from 'vitest';
import { assessmentOf, combine, foundBy } from '../../../shared/domain/assessment/combine.ts';
import { decideSettlement, type SettleCommand } from '../../../shared/domain/assessment/settle.ts';
import type { Assessment, AssessorSheet } from '../../../shared/domain/model/assessment.ts';

const good: Assessment = {
  de: 'qualified',
  neng: 'qualified',
  qin: 'qualified',
  ji: 'qualified',
  lian: 'qualified',
};
const lazy: Assessment = { ...good, qin: 'unqualified' };
const by = (assessor: string, assessment: Assessment): AssessorSheet => ({
  assessor,
  verdicts: { A1: assessment },
});
const differing = [by('x', good), by('y', lazy)];
const settlement = { number: 'A1', assessment: good, over: foundBy('A1', differing) };

describe('what assessors find together', () => {
  test.each([
    ['nobody', [], { state: 'missing', wanted: 2 }],
    ['one', [by('x', good)], { state: 'missing', wanted: 1 }],
    ['two who agree', [by('x', lazy), by('y', lazy)], { state: 'agreed', assessment: lazy }],
    ['two who differ', differing, { state: 'differs', differing: ['qin'] }],
    [
      'a third who differs',
      [by('x', good), by('y', good), by('z', lazy)],
      { state: 'differs', differing: ['qin'] },
    ],
  ])('%s', (_, sheets, expected) => expect(combine('A1', sheets, [])).toEqual(expected));

  test('one assessor’s sheet of somebody else does not count', () =>
    expect(combine('B2', differing, [])).toEqual({ state: 'missing', wanted: 2 }));

  test('a settlement holds until somebody enters something else', () => {
    expect(combine('A1', differing, [settlement])).toEqual({ state: 'settled', assessment: good });
    expect(combine('A1', [...differing].reverse(), [settlement]).state).toBe('settled');
    const changed = [by('x', { ...good, ji: 'unqualified' }), by('y', lazy)];
    expect(combine('A1', changed, [settlement]).state).toBe('differs');
  });

  test('only what is agreed or settled is an assessment', () => {
    expect(assessmentOf('A1', { sheets: differing, settlements: [] })).toBeUndefined();
    expect(assessmentOf('A1', { sheets: differing, settlements: [settlement] })).toEqual(good);
  });
});

describe('settling a difference', () => {
  const command: SettleCommand = { number: 'A1', assessment: lazy, reason: '查阅考勤', by: 'officer01' };
  const decide = (changes: Partial<SettleCommand> = {}, settlements = [settlement].slice(1)) => {
    const decided = decideSettlement({ ...command, ...changes }, differing, settlements);
    return decided.ok ? decided.value : decided.refusal.code;
  };

  test('keeps what it was decided over', () =>
    expect(decide()).toEqual({ number: 'A1', assessment: lazy, over: foundBy('A1', differing) }));

  test.each<[string, Partial<SettleCommand>, string]>([
    ['by one of the assessors', { by: 'x' }, 'assessment.own-difference'],
    ['of what they agree on', { assessment: { ...lazy, de: 'unqualified' } }, 'assessment.agreed'],
    ['without a reason', { reason: ' ' }, 'assessment.reason-required'],
    ['with too long a reason', { reason: '长'.repeat(501) }, 'review.reason-too-long'],
    ['of somebody not assessed', { number: 'B2' }, 'assessment.nothing-to-settle'],
  ])('%s is refused', (_, changes, code) => expect(decide(changes)).toBe(code));

  test('twice is refused', () => expect(decide({}, [settlement])).toBe('assessment.nothing-to-settle'));
});
