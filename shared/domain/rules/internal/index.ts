import type { InternalCampaign } from '../../model/campaign.ts';
import type { Finding } from '../../model/finding.ts';
import { assessment } from './assessment.ts';
import { barAge } from './bar-age.ts';
import { barCredit } from './bar-credit.ts';
import { barCriminal } from './bar-criminal.ts';
import { barDetentionDrugs } from './bar-detention-drugs.ts';
import { barDisciplined } from './bar-disciplined.ts';
import { barPartyRelation } from './bar-party-relation.ts';
import { barRetired } from './bar-retired.ts';
import { barRoster } from './bar-roster.ts';
import { barSocialInsurance } from './bar-social-insurance.ts';
import { barTrainee } from './bar-trainee.ts';
import { barUnsuitable } from './bar-unsuitable.ts';
import { education } from './education.ts';
import { exam } from './exam.ts';
import { findingOf, type InternalFacts, type InternalRule } from './rule.ts';
import { serving } from './serving.ts';

export type { InternalFacts, InternalRule } from './rule.ts';

/** The rules of selection among serving staff, 四(一), conditions first, then the bars in the plan's order. */
export const internalRules: readonly InternalRule[] = [
  serving,
  education,
  assessment,
  exam,
  barRoster,
  barAge,
  barTrainee,
  barRetired,
  barSocialInsurance,
  barPartyRelation,
  barCriminal,
  barDetentionDrugs,
  barCredit,
  barDisciplined,
  barUnsuitable,
];

/**
 * What the machine finds on one internal application: one finding per rule, in the order of `internalRules`.
 * Refuses nothing; what the plan leaves to judgement comes back as `check`.
 */
export const screenInternal = (facts: InternalFacts, campaign: InternalCampaign): readonly Finding[] =>
  internalRules.map((rule) => findingOf(rule, facts, campaign));
