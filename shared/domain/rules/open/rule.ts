import { clauseText } from '../../clauses.ts';
import type { ApplicationForm } from '../../model/application.ts';
import type { OpenCampaign } from '../../model/campaign.ts';
import type { Finding, OpenRuleId } from '../../model/finding.ts';
import type { Decision } from '../decision.ts';

export { type Decision, leftToReviewer } from '../decision.ts';

/** The part of an application that the machine looks at. */
export type ScreeningFacts = Pick<
  ApplicationForm,
  'citizenId' | 'education' | 'householdCode' | 'residenceCode' | 'declarations'
>;

export type OpenRule = {
  readonly id: OpenRuleId;
  readonly decide: (facts: ScreeningFacts, campaign: OpenCampaign) => Decision;
};

/** The finding of one rule on one application. */
export const findingOf = (rule: OpenRule, facts: ScreeningFacts, campaign: OpenCampaign): Finding => ({
  rule: rule.id,
  clause: clauseText(rule.id).clause,
  ...rule.decide(facts, campaign),
});

/** A bar the applicant answers for: declared yes excludes; declared no stands until the background check (考察). */
export const declaredBar = (declared: boolean): Decision =>
  declared
    ? { verdict: 'fail', evidence: 'declared', facts: '本人声明：有此情形' }
    : { verdict: 'pass', evidence: 'declared', facts: '本人声明：无此情形（尚未核实，考察时核实）' };
