import { describe, expect, test } from 'vitest';
import { formatMonth, monthAfter, monthBefore, readMonth } from '../../../shared/domain/audit/month.ts';
import { monthReport } from '../../../shared/domain/audit/month-report.ts';
import type { AuditFinding } from '../../../shared/domain/model/audit.ts';
import { aFinding, anEvent } from '../../builders/finding.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const NOW = at('2024-07-20T09:00:00');
const month = (name: string, now = NOW) => {
  const read = readMonth(name, now);
  if (!read.ok) return expect.fail(read.refusal.code);
  return read.value;
};
const codeOf = (name: string) => {
  const read = readMonth(name, NOW);
  return read.ok ? read.value.name : read.refusal.code;
};

describe('a month', () => {
  test.each([
    ['2024-06', '2024-06'],
    [' 2024-06 ', '2024-06'],
    ['', '2024-07'],
    ['2024-07', '2024-07'],
    ['2024-08', 'audit.month-ahead'],
    ['2024-13', 'audit.month-malformed'],
    ['2024-00', 'audit.month-malformed'],
    ['2024-6', 'audit.month-malformed'],
    ['2024年6月', 'audit.month-malformed'],
    ['0001-01', 'audit.month-malformed'],
    ['1999-12', 'audit.month-malformed'],
    ['2000-01', '2000-01'],
  ])('%j is %s', (text, read) => expect(codeOf(text)).toBe(read));

  test('begins and ends by the clock of Shanghai, also at the turn of the year', () => {
    const december = month('2023-12');
    expect([december.from, december.until]).toEqual([at('2023-12-01T00:00:00'), at('2024-01-01T00:00:00')]);
    expect([monthBefore(december), monthAfter(december)]).toEqual(['2023-11', '2024-01']);
    expect(formatMonth(month('2024-06'))).toBe('2024年6月');
    expect(readMonth('', at('2024-06-30T23:59:59.999'))).toMatchObject({ value: { name: '2024-06' } });
    expect(readMonth('', at('2024-07-01T00:00:00'))).toMatchObject({ value: { name: '2024-07' } });
  });
});

const report = (findings: readonly AuditFinding[], name: string, now = NOW) =>
  monthReport(findings, month(name, now), now);

describe('the report', () => {
  test('counts what was found from the first millisecond of the month to its last', () => {
    const moments = [
      '2024-05-31T23:59:59.999',
      '2024-06-01T00:00:00',
      '2024-06-30T23:59:59.999',
      '2024-07-01T00:00:00',
    ];
    const findings = moments.map((moment) => aFinding({ id: moment, foundAt: at(moment) }));
    expect(report(findings, '2024-06').totals).toEqual({ found: 2, answered: 0, closed: 0 });
    expect(report(findings, '2024-07').totals.found).toBe(1);
  });

  test('says how things stood at the end of the month, whatever came later', () => {
    const foundAt = at('2024-06-17T09:00:00');
    const log = [anEvent('answer', at('2024-06-28T09:00:00')), anEvent('fix', at('2024-07-02T09:00:00'))];
    const finding = aFinding({ foundAt, log, state: 'fixed', version: 3 });
    expect(report([finding], '2024-06')).toMatchObject({
      totals: { found: 1, answered: 1, closed: 0 },
      open: [{ state: 'open', answered: true, overdue: false }],
      closings: [],
    });
    expect(report([finding], '2024-07')).toMatchObject({
      totals: { found: 0, answered: 0, closed: 1 },
      open: [],
      closings: [{ event: { event: 'fix' } }],
    });
  });

  test.each([
    ['2024-06-28', true],
    ['2024-06-29', true],
    ['2024-06-30', false],
  ])('an answer due on %s is overdue at the end of June: %s', (answerBy, overdue) =>
    expect(report([aFinding({ answerBy })], '2024-06').open[0]?.overdue).toBe(overdue),
  );

  test('of the month that runs it is true of now', () => {
    const now = at('2024-06-24T23:59:59.999');
    const finding = aFinding({ answerBy: '2024-06-24' });
    expect(report([finding], '2024-06', now)).toMatchObject({ asOf: now, open: [{ overdue: false }] });
    expect(report([finding], '2024-06', now + 1).open[0]?.overdue).toBe(true);
  });

  test('a finding counts once per column, and every closing is listed', () => {
    const [first, again, last] = ['2024-06-18', '2024-06-19', '2024-06-20'].map((day) =>
      at(`${day}T09:00:00`),
    );
    const log = [
      anEvent('answer', first ?? 0),
      anEvent('answer', first ?? 0),
      anEvent('explain', first ?? 0),
      anEvent('reopen', again ?? 0),
      anEvent('uphold', last ?? 0, '孙纪检（inspector01）'),
    ];
    const { rules, closings, open } = report([aFinding({ log, state: 'upheld', version: 6 })], '2024-06');
    expect(rules).toEqual([
      { rule: 'review.recused', severity: 'serious', clause: '六(三)', found: 1, answered: 1, closed: 1 },
    ]);
    expect(closings.map(({ event }) => event.event)).toEqual(['explain', 'uphold']);
    expect(open).toEqual([]);
  });

  test('lists the gravest rules first', () => {
    const findings = [
      aFinding({}, { rule: 'review.haste' }),
      aFinding({}, { rule: 'review.recused' }),
      aFinding({}, { rule: 'scores.after-lock' }),
    ];
    expect(report(findings, '2024-06').rules.map(({ rule }) => rule)).toEqual([
      'scores.after-lock',
      'review.recused',
      'review.haste',
    ]);
  });

  test('without anything it is empty', () =>
    expect(report([], '2024-06')).toMatchObject({ rules: [], open: [], closings: [] }));
});
