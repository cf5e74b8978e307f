import { describe, expect, test } from 'vitest';
import { AUDIT_CATALOGUE } from '../../../shared/domain/audit/catalogue.ts';
import { ANSWER_DAYS, identityOfFound, raise } from '../../../shared/domain/audit/raise.ts';
import { AUDIT_RULES, SUBJECTS } from '../../../shared/domain/model/audit.ts';
import { aFound } from '../../builders/finding.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const dueOf = (rule: (typeof AUDIT_RULES)[number], found: string) => {
  const { answerBy, provisional } = raise(aFound({ rule }), 'x', at(found));
  return [answerBy, provisional];
};

describe('the day of answer', () => {
  test('three, five or ten working days by severity', () =>
    expect(ANSWER_DAYS).toEqual({ grave: 3, serious: 5, hint: 10 }));

  test.each([
    ['grave, from a Monday', 'log.altered', '2024-06-17T09:00:00', '2024-06-20'],
    [
      'the day it is found does not count, to its last second',
      'log.altered',
      '2024-06-17T23:59:59',
      '2024-06-20',
    ],
    ['a second later it is the next day', 'log.altered', '2024-06-18T00:00:00', '2024-06-21'],
    ['serious, over a weekend', 'review.recused', '2024-06-20T09:00:00', '2024-06-27'],
    ['hint, two working weeks', 'review.haste', '2024-06-17T09:00:00', '2024-07-01'],
    [
      'over the National Day holiday with its make-up day',
      'log.altered',
      '2024-09-30T09:00:00',
      '2024-10-10',
    ],
    ['found in the holiday', 'log.altered', '2024-10-02T09:00:00', '2024-10-10'],
    ['a Sunday on which people work counts', 'log.altered', '2024-09-27T09:00:00', '2024-10-08'],
    ['over the Spring Festival', 'review.recused', '2024-02-08T09:00:00', '2024-02-21'],
  ] as const)('%s', (_, rule, found, day) => expect(dueOf(rule, found)).toEqual([day, false]));

  test('beyond the published arrangements it is provisional', () =>
    expect(dueOf('log.altered', '2090-06-14T09:00:00')).toEqual(['2090-06-19', true]));

  test('an arrangement handed in goes before the built-in table', () => {
    const arrangement = { year: 2090, holidays: ['2090-06-15'], makeUpDays: [] };
    const raised = raise(aFound({ rule: 'log.altered' }), 'x', at('2090-06-14T09:00:00'), [arrangement]);
    expect([raised.answerBy, raised.provisional]).toEqual(['2090-06-20', false]);
  });
});

describe('what is put on record', () => {
  test.each(AUDIT_RULES)('%s: open, of version 1, with severity and clause of the catalogue', (rule) => {
    const { severity, clause } = AUDIT_CATALOGUE[rule];
    expect(raise(aFound({ rule }), 'x', at('2024-06-17T09:00:00'))).toMatchObject({
      id: 'x',
      rule,
      severity,
      clause: clause.clause,
      state: 'open',
      version: 1,
      log: [],
    });
  });

  test('without the occurrence, which only tells findings apart', () =>
    expect(raise(aFound(), 'x', 0)).not.toHaveProperty('occurrence'));

  test('rule, kind, key and occurrence tell findings apart; facts and campaign do not', () => {
    const same = identityOfFound(aFound());
    expect(identityOfFound(aFound({ facts: '别的话', campaign: '2025-open-1' }))).toBe(same);
    const others = [
      aFound({ rule: 'log.altered' }),
      aFound({ subject: { kind: 'item', key: aFound().subject.key } }),
      aFound({ subject: { kind: 'application', key: 'ZZZZ' } }),
      aFound({ occurrence: '2' }),
    ].map(identityOfFound);
    expect(new Set([same, ...others]).size).toBe(5);
    expect(SUBJECTS).toContain('item');
  });
});
