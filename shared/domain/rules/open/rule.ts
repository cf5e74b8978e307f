import { clauseText } from '../../clauses.ts';
import type { ApplicationForm } from '../../model/application.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Finding, OpenRuleId } from '../../model/finding.ts';

/** The part of an application that the machine looks at. */
export type ScreeningFacts = Pick<
  ApplicationForm,
  'citizenId' | 'education' | 'householdCode' | 'residenceCode' | 'declarations'
>;

/** What a rule decides; the rest of the finding follows from the rule's id. */
export type Decision = Pick<Finding, 'verdict' | 'evidence' | 'facts'>;

export type OpenRule = {
  readonly id: OpenRuleId;
  readonly decide: (facts: ScreeningFacts, campaign: Campaign) => Decision;
};

/** The finding of one rule on one application. */
export const findingOf = (rule: OpenRule, facts: ScreeningFacts, campaign: Campaign): Finding => ({
  rule: rule.id,
  clause: clauseText(rule.id).clause,
  ...rule.decide(facts, campaign),
});

/** A condition that the plan leaves to judgement: the machine only puts it before a reviewer. */
export const leftToReviewer = (facts: string): Decision => ({
  verdict: 'check',
  evidence: 'reviewer',
  facts,
});

/** A bar the applicant answers for: declared yes excludes; declared no stands until the background check (考察). */
export const declaredBar = (declared: boolean): Decision =>
  declared
    ? { verdict: 'fail', evidence: 'declared', facts: '本人声明：有此情形' }
    : { verdict: 'pass', evidence: 'declared', facts: '本人声明：无此情形（尚未核实，考察时核实）' };
