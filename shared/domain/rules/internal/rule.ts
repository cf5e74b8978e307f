import { clauseText } from '../../clauses.ts';
import type { InternalCampaign } from '../../model/campaign.ts';
import type { Finding, InternalRuleId } from '../../model/finding.ts';
import type { InternalApplicationForm } from '../../model/internal-application.ts';
import type { Decision } from '../decision.ts';

/** The part of an internal application that the machine looks at, and whether its person is on the imported roster. */
export type InternalFacts = Pick<InternalApplicationForm, 'citizenId' | 'education' | 'internal'> & {
  readonly onRoster: boolean;
};

export type InternalRule = {
  readonly id: InternalRuleId;
  readonly decide: (facts: InternalFacts, campaign: InternalCampaign) => Decision;
};

/** The finding of one rule on one internal application. */
export const findingOf = (rule: InternalRule, facts: InternalFacts, campaign: InternalCampaign): Finding => ({
  rule: rule.id,
  clause: clauseText(rule.id).clause,
  ...rule.decide(facts, campaign),
});

/** A bar the applicant answers for: declared yes excludes; declared no stands until a reviewer has verified it. */
export const declaredBar = (declared: boolean): Decision =>
  declared
    ? { verdict: 'fail', evidence: 'declared', facts: '本人声明：有此情形' }
    : { verdict: 'pass', evidence: 'declared', facts: '本人声明：无此情形（尚未核实，资格审查时核实）' };
