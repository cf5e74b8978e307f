import { describe, expect, test } from 'vitest';
import { OPEN_RULES, type OpenRuleId } from '../../../shared/domain/model/finding.ts';
import {
  isEligible,
  openRules,
  type ScreeningFacts,
  screen,
} from '../../../shared/domain/rules/open/index.ts';
import { anApplicationForm } from '../../builders/application.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';

/** The ids of the two open tables of rules.md, in their order. */
const RULES_PAGE = [
  'open.nationality',
  'open.character',
  'open.age',
  'open.residence',
  'open.education',
  'open.skills',
  'open.discipline',
  'open.bar.criminal',
  'open.bar.detention-drugs',
  'open.bar.credit',
  'open.bar.dismissed',
  'open.bar.judicial-dismissal',
  'open.bar.unsuitable',
];

const findingOf = (rule: OpenRuleId, facts: Partial<ScreeningFacts>, campaign = aCampaign()) =>
  screen(anApplicationForm(facts), campaign).find((finding) => finding.rule === rule);

const born = (birth: string) => ({ citizenId: aCitizenNumber(birth) });

describe('the rules of open recruitment', () => {
  test('are those of rules.md, in its order', () => {
    expect(openRules.map(({ id }) => id)).toEqual(RULES_PAGE);
    expect(OPEN_RULES).toEqual(RULES_PAGE);
    expect(screen(anApplicationForm(), aCampaign()).map(({ rule }) => rule)).toEqual(RULES_PAGE);
  });

  test('leave to a reviewer what the plan leaves to judgement', () => {
    const left = screen(anApplicationForm(), aCampaign()).filter(({ verdict }) => verdict === 'check');
    expect(left.map(({ rule }) => rule)).toEqual([
      'open.character',
      'open.skills',
      'open.discipline',
      'open.bar.unsuitable',
    ]);
    expect(left.every(({ evidence }) => evidence === 'reviewer')).toBe(true);
  });

  test('find nothing against somebody without a fault, and call declarations declared', () => {
    const findings = screen(anApplicationForm(), aCampaign());
    expect(isEligible(findings)).toBe(true);
    expect(findings.filter(({ evidence }) => evidence === 'computed').map(({ rule }) => rule)).toEqual([
      'open.nationality',
      'open.age',
    ]);
  });

  test('never put the citizen number into a sentence', () => {
    const { citizenId } = anApplicationForm();
    for (const { facts } of screen(anApplicationForm(), aCampaign())) expect(facts).not.toContain(citizenId);
  });
});

describe('open.nationality', () => {
  test.each([
    ['a citizen', aCitizenNumber('1995-05-20'), 'pass'],
    ['a foreign permanent resident', aCitizenNumber('1995-05-20', 1, '910000'), 'fail'],
    ['a number that does not pass GB 11643', '11010519491231002X'.replace('X', '1'), 'fail'],
  ])('%s: %s', (_, citizenId, verdict) =>
    expect(findingOf('open.nationality', { citizenId })).toMatchObject({ verdict, evidence: 'computed' }),
  );
});

describe('open.age by full years on ageOn (2024-06-21)', () => {
  test.each([
    ['the day before the 18th birthday', '2006-06-22', 'fail'],
    ['the 18th birthday', '2006-06-21', 'pass'],
    ['the day before the 36th birthday', '1988-06-22', 'pass'],
    ['the 36th birthday', '1988-06-21', 'fail'],
    ['not born yet', '2030-01-01', 'fail'],
  ])('%s, born %s: %s', (_, birth, verdict) =>
    expect(findingOf('open.age', born(birth))?.verdict).toBe(verdict),
  );

  test.each([
    ['2008-02-29', '2026-02-28', 'fail'],
    ['2008-02-29', '2026-03-01', 'pass'],
    ['1988-02-29', '2024-02-28', 'pass'],
    ['1988-02-29', '2024-02-29', 'fail'],
    ['1992-02-29', '2028-02-28', 'pass'],
  ])('born %s, on %s: %s', (birth, ageOn, verdict) =>
    expect(findingOf('open.age', born(birth), aCampaign({ ageOn }))?.verdict).toBe(verdict),
  );

  test('says the figures', () =>
    expect(findingOf('open.age', born('1990-06-22'), aCampaign({ ageOn: '2026-06-21' }))?.facts).toBe(
      '出生于1990年6月22日，至2026年6月21日满35周岁',
    ));
});

describe('open.age by birth dates', () => {
  const both = aCampaign({ ageOn: '2026-06-21', bornFrom: '1991-01-01', bornTo: '2007-12-31' });
  test.each([
    ['1990-12-31', 'fail'],
    ['1991-01-01', 'pass'],
    ['2007-12-31', 'pass'],
    ['2008-01-01', 'fail'],
  ])('born %s: %s, whatever the age', (birth, verdict) =>
    expect(findingOf('open.age', born(birth), both)?.verdict).toBe(verdict),
  );

  test.each([
    ['only bornFrom', { bornFrom: '1980-01-01' }, '1980-01-01', 'pass'],
    ['only bornFrom', { bornFrom: '1980-01-01' }, '1979-12-31', 'fail'],
    ['only bornFrom', { bornFrom: '1980-01-01' }, '2006-06-22', 'fail'],
    ['only bornTo', { bornTo: '2008-12-31' }, '2008-12-31', 'pass'],
    ['only bornTo', { bornTo: '2008-12-31' }, '2009-01-01', 'fail'],
    ['only bornTo', { bornTo: '2008-12-31' }, '1988-06-21', 'fail'],
  ])('%s: the other end is by years; %j, born %s: %s', (_, dates, birth, verdict) =>
    expect(findingOf('open.age', born(birth), aCampaign(dates))?.verdict).toBe(verdict),
  );

  test.each([
    [{ bornFrom: '1980-01-01' }, '1979-12-31', '满44周岁；本次招聘要求出生于1980年1月1日（含）以后'],
    [{ bornFrom: '1980-01-01' }, '2006-06-22', '满17周岁；本次招聘要求至2024年6月21日已满18周岁'],
    [
      { bornFrom: '1980-01-01' },
      '1980-01-01',
      '满44周岁；本次招聘要求出生于1980年1月1日（含）以后，并且至2024年6月21日已满18周岁',
    ],
    [{ bornTo: '2008-12-31' }, '2009-01-01', '满15周岁；本次招聘要求出生于2008年12月31日（含）以前'],
    [{ bornTo: '2008-12-31' }, '1988-06-21', '满36周岁；本次招聘要求至2024年6月21日未满36周岁'],
    [{}, '2006-06-22', '满17周岁；本次招聘要求至2024年6月21日已满18周岁'],
  ])('%j, born %s: names the end that decided', (dates, birth, said) =>
    expect(findingOf('open.age', born(birth), aCampaign(dates))?.facts.endsWith(said)).toBe(true),
  );

  test('says the dates', () =>
    expect(findingOf('open.age', born('1990-12-31'), both)?.facts).toBe(
      '出生于1990年12月31日，至2026年6月21日满35周岁；本次招聘要求出生于1991年1月1日（含）以后',
    ));
});

describe('open.residence', () => {
  test.each([
    ['both in the area', '141024', '141024', ['141024'], 'pass'],
    ['only the household', '141024', '110101', ['141024'], 'pass'],
    ['only the residence', '110101', '141024', ['141024'], 'pass'],
    ['neither', '110101', '141002', ['141024'], 'fail'],
    ['another county of the area', '141002', '110101', ['141024', '141002'], 'pass'],
    ['a whole city as the area', '141082', '110101', ['141000'], 'pass'],
    ['another city than the area', '140902', '110101', ['141000'], 'fail'],
    ['a whole province as the area', '140902', '110101', ['140000'], 'pass'],
  ])('%s: %s', (_, householdCode, residenceCode, area, verdict) =>
    expect(findingOf('open.residence', { householdCode, residenceCode }, aCampaign({ area }))).toMatchObject({
      verdict,
      evidence: 'declared',
    }),
  );
});

describe('open.education', () => {
  test.each([
    ['high-school', 'fail'],
    ['college', 'pass'],
    ['bachelor', 'pass'],
    ['master', 'pass'],
    ['doctor', 'pass'],
  ] as const)('%s: %s', (education, verdict) =>
    expect(findingOf('open.education', { education })).toMatchObject({ verdict, evidence: 'declared' }),
  );
});

describe('the bars an applicant answers for', () => {
  const { declarations } = anApplicationForm();
  test.each([
    ['open.bar.criminal', { criminal: true }],
    ['open.bar.detention-drugs', { detentionDrugs: true }],
    ['open.bar.credit', { credit: true }],
    ['open.bar.dismissed', { dismissed: true }],
    ['open.bar.judicial-dismissal', { judicialDismissal: true }],
  ] as const)('%s excludes by itself, and only when declared', (rule, answer) => {
    const findings = screen(anApplicationForm({ declarations: { ...declarations, ...answer } }), aCampaign());
    expect(findings.filter(({ verdict }) => verdict === 'fail').map((finding) => finding.rule)).toEqual([
      rule,
    ]);
    expect(isEligible(findings)).toBe(false);
    expect(findingOf(rule, {})).toMatchObject({ verdict: 'pass', evidence: 'declared' });
  });
});
