import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Declared,
  EMPTY_REGISTER,
  type Participant,
  RELATIONS,
  type Register,
} from '../../../shared/domain/model/recusal.ts';
import { conflictsAmong, undeclaredAmong } from '../../../shared/domain/recusal/conflicts.ts';
import { declare, LONGEST_REGISTER } from '../../../shared/domain/recusal/declare.ts';
import { NONE_LABEL, participantLabel, RELATION_LABELS } from '../../../shared/domain/recusal/labels.ts';
import { relatedNumbers, relationTo, standingOf } from '../../../shared/domain/recusal/match.ts';
import { parseParticipant } from '../../../shared/domain/recusal/participant.ts';
import { withdrawDeclaration } from '../../../shared/domain/recusal/withdraw.ts';

const LI: Participant = { kind: 'staff', id: 'reviewer01', name: '李审核' };
const ZHAO: Participant = { kind: 'external', id: '赵教授', name: '赵教授' };
const NONE: Declared = { kind: 'none' };
const to = (number: string, relation: (typeof RELATIONS)[number] = 'spouse'): Declared => ({
  kind: 'relation',
  relation,
  number,
});
const enter = (register: Register, who: Participant, what: Declared) =>
  declare(register, { who, what, by: 'x', at: 1 });
const entered = (...all: readonly (readonly [Participant, Declared])[]): Register =>
  all.reduce((register, [who, what]) => {
    const done = enter(register, who, what);
    return done.ok ? done.value : expect.fail(done.refusal.code);
  }, EMPTY_REGISTER);

describe('the register', () => {
  test('begins with everybody undeclared; nobody to declare is a declaration', () => {
    expect(standingOf(EMPTY_REGISTER, LI)).toBe('undeclared');
    expect(standingOf(entered([LI, NONE]), LI)).toBe('none');
    expect(standingOf(entered([LI, NONE]), ZHAO)).toBe('undeclared');
  });

  test('a relation found later counts before an earlier 无回避关系', () => {
    const register = entered([LI, NONE], [LI, to('A')]);
    expect(standingOf(register, LI)).toBe('related');
    expect([relationTo(register, LI, 'A'), relationTo(register, LI, 'B')]).toEqual(['spouse', undefined]);
    expect([...relatedNumbers(register, LI)]).toEqual(['A']);
    expect(relationTo(register, { kind: 'external', id: 'reviewer01' }, 'A')).toBeUndefined();
  });

  test('the same again changes nothing', () => {
    const register = entered([LI, to('A')], [ZHAO, NONE]);
    expect(enter(register, LI, to('A'))).toEqual({ ok: true, value: register });
    expect(enter(register, ZHAO, NONE)).toEqual({ ok: true, value: register });
  });

  test.each([
    ['nobody, while a relation stands', NONE, 'recusal.contradicts'],
    ['another relation to the same person', to('A', 'lineal'), 'recusal.other-relation'],
  ])('%s is refused', (_, what, code) =>
    expect(enter(entered([LI, to('A')]), LI, what)).toMatchObject({ ok: false, refusal: { code } }),
  );

  test('is bounded', () => {
    const [declaration] = entered([LI, to('A')]).declarations;
    const full = (length: number): Register => ({
      version: 1,
      declarations: Array.from({ length }, () => declaration ?? expect.fail('none')),
    });
    expect(enter(full(LONGEST_REGISTER - 1), ZHAO, NONE).ok).toBe(true);
    expect(enter(full(LONGEST_REGISTER), ZHAO, NONE)).toMatchObject({ refusal: { code: 'recusal.full' } });
  });

  test('whoever has a relation to somebody heard is found, and whoever has not declared', () => {
    const register = entered([LI, to('A')], [ZHAO, NONE]);
    expect(conflictsAmong(register, [LI, ZHAO], ['A', 'B'])).toEqual([{ who: LI, number: 'A' }]);
    const stranger: Participant = { kind: 'external', id: '钱某', name: '钱某' };
    expect(undeclaredAmong(register, [LI, ZHAO, stranger])).toEqual([stranger]);
  });

  test('every relation that stands is found again, whatever came before it', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(LI, ZHAO), fc.constantFrom('A', 'B', 'C'), fc.constantFrom(...RELATIONS)),
        ),
        (all) => {
          let register = EMPTY_REGISTER;
          for (const [who, number, relation] of all) {
            const done = enter(register, who, to(number, relation));
            if (done.ok) register = done.value;
          }
          for (const [who, number] of all) expect(relationTo(register, who, number)).toBeDefined();
        },
      ),
    ));
});

describe('withdrawing', () => {
  const register = entered([LI, to('A')], [ZHAO, NONE]);
  const withdraw = (changes: Record<string, unknown> = {}, from = register) =>
    withdrawDeclaration(from, {
      id: 'R1',
      reason: '身份证号码写错',
      account: 'reviewer01',
      forOthers: false,
      by: 'x',
      at: 2,
      ...changes,
    });

  test('needs a reason, and leaves the declaration on the record', () => {
    const done = withdraw();
    if (!done.ok) return expect.fail(done.refusal.code);
    expect(standingOf(done.value, LI)).toBe('undeclared');
    expect(done.value.declarations[0]).toMatchObject({
      what: to('A'),
      withdrawn: { reason: '身份证号码写错' },
    });
    expect(withdraw({}, done.value)).toMatchObject({ refusal: { code: 'recusal.already-withdrawn' } });
    const again = enter(done.value, LI, to('A', 'other'));
    expect(again.ok && again.value.declarations.at(-1)?.id).toBe('R3');
  });

  test.each([
    ['no reason', { reason: '  ' }, 'recusal.reason-required'],
    ['a reason of 501 characters', { reason: '长'.repeat(501) }, 'recusal.reason-too-long'],
    ['somebody else’s', { account: 'reviewer02' }, 'recusal.not-yours'],
    ['an external person’s by a namesake account', { id: 'R2', account: '赵教授' }, 'recusal.not-yours'],
    ['one there is not', { id: 'R9' }, 'recusal.unknown'],
  ])('%s is refused', (_, changes, code) =>
    expect(withdraw(changes)).toMatchObject({ ok: false, refusal: { code } }),
  );

  test('an officer may for others', () =>
    expect(withdraw({ account: 'officer01', forOthers: true }).ok).toBe(true));
});

describe('工号或姓名', () => {
  const register = entered([LI, NONE]);
  test.each([
    ['reviewer01', LI],
    [' reviewer02 ', { kind: 'staff', id: 'reviewer02', name: 'reviewer02' }],
    ['赵教授', ZHAO],
  ])('%s', (text, expected) =>
    expect(parseParticipant(text, register)).toEqual({ ok: true, value: expected }),
  );
  test.each(['', '赵', '\u200b\u200b'])('%j is neither', (text) =>
    expect(parseParticipant(text, register)).toMatchObject({ refusal: { code: 'recusal.who' } }),
  );

  test('the grounds are those of 人社部规〔2019〕1号', () => {
    expect(Object.values(RELATION_LABELS)).toEqual([
      '夫妻关系',
      '直系血亲关系',
      '三代以内旁系血亲关系',
      '近姻亲关系',
      '其他可能影响公正的关系',
    ]);
    expect([NONE_LABEL, participantLabel(LI), participantLabel(ZHAO)]).toEqual([
      '无回避关系',
      '李审核（reviewer01）',
      '赵教授（外请）',
    ]);
  });
});
