import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INTERNAL_BARS, INTERNAL_FIRST, STAY_ON } from '../../../shared/domain/clauses/internal.ts';
import { clauseText } from '../../../shared/domain/clauses.ts';
import { INTERNAL_RULES, type InternalRuleId } from '../../../shared/domain/model/finding.ts';
import type { InternalDeclarations } from '../../../shared/domain/model/internal-application.ts';
import { reviewableRules } from '../../../shared/domain/review/reviewable.ts';
import {
  type InternalFacts,
  internalRules,
  screenInternal,
} from '../../../shared/domain/rules/internal/index.ts';
import { anInternalCampaign } from '../../builders/campaign.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';

/** Ids and clauses of the internal tables of rules.md, in their order. */
const RULES_PAGE: readonly (readonly [InternalRuleId, string])[] = [
  ['internal.serving', '四(一)'],
  ['internal.education', '四(一)'],
  ['internal.assessment', '四(一)'],
  ['internal.exam', '四(一)'],
  ['internal.bar.roster', '四(一)1'],
  ['internal.bar.age', '四(一)2'],
  ['internal.bar.trainee', '四(一)3'],
  ['internal.bar.retired', '四(一)4'],
  ['internal.bar.social-insurance', '四(一)5'],
  ['internal.bar.party-relation', '四(一)6'],
  ['internal.bar.criminal', '四(一)7(1)'],
  ['internal.bar.detention-drugs', '四(一)7(2)'],
  ['internal.bar.credit', '四(一)7(3)'],
  ['internal.bar.disciplined', '四(一)7(4)'],
  ['internal.bar.unsuitable', '四(一)7(5)'],
];
const IDS = RULES_PAGE.map(([rule]) => rule);

const CLEAR: InternalDeclarations = {
  serving: true,
  partyMember: true,
  trainee: false,
  retired: false,
  socialInsuranceTransferable: true,
  partyRelationTransferable: true,
  criminal: false,
  detentionDrugs: false,
  credit: false,
  disciplined: false,
};

const screened = (facts: Partial<InternalFacts> = {}, declared: Partial<InternalDeclarations> = {}) =>
  screenInternal(
    {
      citizenId: aCitizenNumber('1985-05-20', 123),
      education: 'college',
      onRoster: true,
      internal: { ...CLEAR, ...declared },
      ...facts,
    },
    anInternalCampaign(),
  );
const failing = (...given: Parameters<typeof screened>) =>
  screened(...given).flatMap(({ rule, verdict }) => (verdict === 'fail' ? [rule] : []));

describe('the rules of the internal track', () => {
  test('are those of rules.md, in its order', () => {
    expect(internalRules.map(({ id }) => id)).toEqual(IDS);
    expect(INTERNAL_RULES).toEqual(IDS);
    expect(screened().map(({ rule, clause }) => [rule, clause])).toEqual(RULES_PAGE);
  });

  test('find nothing against somebody without a fault, and leave three to people', () => {
    expect(failing()).toEqual([]);
    expect(screened().flatMap(({ rule, verdict }) => (verdict === 'check' ? [rule] : []))).toEqual([
      'internal.assessment',
      'internal.exam',
      'internal.bar.unsuitable',
    ]);
  });

  test('a reviewer refuses by any of them but assessment and exam', () =>
    expect(reviewableRules('internal')).toEqual(
      IDS.filter((rule) => rule !== 'internal.assessment' && rule !== 'internal.exam'),
    ));

  test.each<[string, Partial<InternalFacts>, Partial<InternalDeclarations>, InternalRuleId]>([
    ['not serving', {}, { serving: false }, 'internal.serving'],
    ['below 大专', { education: 'high-school' }, {}, 'internal.education'],
    ['not on the roster', { onRoster: false }, {}, 'internal.bar.roster'],
    ['a trainee', {}, { trainee: true }, 'internal.bar.trainee'],
    ['retired', {}, { retired: true }, 'internal.bar.retired'],
    ['social insurance stays', {}, { socialInsuranceTransferable: false }, 'internal.bar.social-insurance'],
    ['Party relation stays', {}, { partyRelationTransferable: false }, 'internal.bar.party-relation'],
    ['criminal', {}, { criminal: true }, 'internal.bar.criminal'],
    ['detention or drugs', {}, { detentionDrugs: true }, 'internal.bar.detention-drugs'],
    ['credit', {}, { credit: true }, 'internal.bar.credit'],
    ['disciplined', {}, { disciplined: true }, 'internal.bar.disciplined'],
  ])('%s fails one rule', (_, facts, declared, rule) => expect(failing(facts, declared)).toEqual([rule]));

  test('the Party relation is no matter of whoever is no member', () =>
    expect(failing({}, { partyMember: false, partyRelationTransferable: false })).toEqual([]));
});

describe('internal.bar.age on 2024-12-31', () => {
  const [man, woman] = [123, 124];
  test.each([
    ['a man of 59', '1965-01-01', man, []],
    ['a man whose 60th birthday it is', '1964-12-31', man, ['internal.bar.age']],
    ['a woman of 54', '1970-01-01', woman, []],
    ['a woman whose 55th birthday it is', '1969-12-31', woman, ['internal.bar.age']],
    ['a man of 55', '1969-12-31', man, []],
  ])('%s, born %s', (_, birth, serial, rules) =>
    expect(failing({ citizenId: aCitizenNumber(birth, serial) })).toEqual(rules),
  );

  test('says the figures, and never the number', () => {
    const citizenId = aCitizenNumber('1964-12-31', man);
    const finding = screened({ citizenId }).find(({ rule }) => rule === 'internal.bar.age');
    expect(finding?.facts).toBe('男，出生于1964年12月31日，至2024年12月31日满60周岁；满60周岁的不得选聘');
    for (const { facts } of screened({ citizenId })) expect(facts).not.toContain(citizenId);
  });
});

describe('clauses of 四(一)', () => {
  const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
  const plan = squeeze(readFileSync(new URL('../../fixtures/plan.txt', import.meta.url), 'utf8'));

  test.each([...IDS.map(clauseText), STAY_ON, INTERNAL_FIRST])(
    '$clause is the plan word for word',
    ({ text, heading }) => {
      expect([plan.includes(squeeze(text)), plan.includes(squeeze(heading))]).toEqual([true, true]);
    },
  );

  test('the bars stand in the plan under their numbers', () => {
    expect(INTERNAL_BARS).toHaveLength(11);
    for (const { clause, text } of INTERNAL_BARS) {
      const item = /^四\(一\)7(\(\d\))$/.exec(clause)?.[1] ?? `${clause.slice(-1)}.`;
      expect([clause, plan.includes(item + squeeze(text))]).toEqual([clause, true]);
    }
  });
});
