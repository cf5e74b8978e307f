import type { OpenCampaign } from '../../model/campaign.ts';
import type { Finding } from '../../model/finding.ts';
import { age } from './age.ts';
import { barCredit } from './bar-credit.ts';
import { barCriminal } from './bar-criminal.ts';
import { barDetentionDrugs } from './bar-detention-drugs.ts';
import { barDismissed } from './bar-dismissed.ts';
import { barJudicialDismissal } from './bar-judicial-dismissal.ts';
import { barUnsuitable } from './bar-unsuitable.ts';
import { character } from './character.ts';
import { discipline } from './discipline.ts';
import { education } from './education.ts';
import { nationality } from './nationality.ts';
import { residence } from './residence.ts';
import { findingOf, type OpenRule, type ScreeningFacts } from './rule.ts';
import { skills } from './skills.ts';

export type { OpenRule, ScreeningFacts } from './rule.ts';

/** The rules of open recruitment, 四(二)1(1)–(7) and 四(二)2, in the plan's order. Another track has its own folder and list. */
export const openRules: readonly OpenRule[] = [
  nationality,
  character,
  age,
  residence,
  education,
  skills,
  discipline,
  barCriminal,
  barDetentionDrugs,
  barCredit,
  barDismissed,
  barJudicialDismissal,
  barUnsuitable,
];

/**
 * What the machine finds on one application: one finding per rule, in the order of `openRules`.
 * Refuses nothing; what the plan leaves to judgement comes back as `check`.
 */
export const screen = (facts: ScreeningFacts, campaign: OpenCampaign): readonly Finding[] =>
  openRules.map((rule) => findingOf(rule, facts, campaign));

/** Whether no rule fails; what is left to a reviewer does not count against anybody. */
export const isEligible = (findings: readonly Finding[]): boolean =>
  findings.every(({ verdict }) => verdict !== 'fail');
