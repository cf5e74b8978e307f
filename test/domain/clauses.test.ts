import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AUDIT_CATALOGUE, STRICTNESS, SUPERVISION } from '../../shared/domain/audit/catalogue.ts';
import {
  BARS,
  type Clause,
  CONDITIONS,
  clauseText,
  DUTIES,
  FAIRNESS,
  PAY,
  PROCEDURE,
  TERM,
} from '../../shared/domain/clauses.ts';
import { AUDIT_RULES } from '../../shared/domain/model/audit.ts';
import { OPEN_RULES } from '../../shared/domain/model/finding.ts';

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
const plan = squeeze(readFileSync(new URL('../fixtures/plan.txt', import.meta.url), 'utf8'));

const CITATIONS = [
  ['open.nationality', '四(二)1(1)'],
  ['open.character', '四(二)1(2)'],
  ['open.age', '四(二)1(3)'],
  ['open.residence', '四(二)1(4)'],
  ['open.education', '四(二)1(5)'],
  ['open.skills', '四(二)1(6)'],
  ['open.discipline', '四(二)1(7)'],
  ['open.bar.criminal', '四(二)2(1)'],
  ['open.bar.detention-drugs', '四(二)2(2)'],
  ['open.bar.credit', '四(二)2(3)'],
  ['open.bar.dismissed', '四(二)2(4)'],
  ['open.bar.judicial-dismissal', '四(二)2(5)'],
  ['open.bar.unsuitable', '四(二)2(6)'],
  ['open.preference', '四(二)1(8)'],
] as const;

describe('clauses of the plan', () => {
  test.each(CITATIONS)('%s is cited as %s', (rule, clause) => expect(clauseText(rule).clause).toBe(clause));

  test('every rule has a citation', () =>
    expect(CITATIONS.map(([rule]) => rule)).toEqual([...OPEN_RULES, 'open.preference']));

  test.each([...CITATIONS.map(([rule]) => clauseText(rule)), ...DUTIES, PROCEDURE, FAIRNESS, TERM, PAY])(
    '$clause is the plan word for word',
    ({ text, heading }: Clause) => {
      expect(plan).toContain(squeeze(text));
      expect(plan).toContain(squeeze(heading));
    },
  );

  test.each([
    ...new Set([SUPERVISION, STRICTNESS, ...AUDIT_RULES.map((rule) => AUDIT_CATALOGUE[rule].clause)]),
  ])('the audits cite $clause word for word', ({ text, heading }: Clause) => {
    expect(text).not.toBe('');
    expect(plan).toContain(squeeze(text));
    expect(plan).toContain(squeeze(heading));
  });

  test.each([
    [SUPERVISION, '六(四)', '(四)凝聚工作合力。'],
    [STRICTNESS, '六(二)', '(二)加强工作保障。'],
  ])(
    'the passage cited as $clause stands under that number in the last part of the plan',
    (passage, clause, heading) => {
      const part = plan.slice(plan.lastIndexOf('六、'));
      expect(passage.clause).toBe(clause);
      const from = part.slice(part.indexOf(heading));
      const next = from.slice(1).search(/\([一二三四五六七]\)/);
      expect(from.slice(0, next < 0 ? undefined : next + 1)).toContain(squeeze(passage.text));
    },
  );

  test.each(CITATIONS)('%s stands in the plan under the number it is cited by', (rule, clause) => {
    const number = /\((\d)\)$/.exec(clause)?.[1];
    expect(plan).toContain(`(${number})${squeeze(clauseText(rule).text)}`);
  });

  test('conditions and bars are listed in the order of the plan', () => {
    expect(CONDITIONS.map((rule) => clauseText(rule).clause)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((item) => `四(二)1(${item})`),
    );
    expect(BARS.map((rule) => clauseText(rule).clause)).toEqual(
      [1, 2, 3, 4, 5, 6].map((item) => `四(二)2(${item})`),
    );
  });

  test('the twelve duties stand in the plan under their numbers', () => {
    expect(DUTIES).toHaveLength(12);
    for (const [index, { text }] of DUTIES.entries()) expect(plan).toContain(`${index + 1}.${squeeze(text)}`);
  });
});
