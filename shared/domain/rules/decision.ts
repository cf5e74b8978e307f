import type { Finding } from '../model/finding.ts';

/** What a rule decides; the rest of the finding follows from the rule's id. */
export type Decision = Pick<Finding, 'verdict' | 'evidence' | 'facts'>;

/** A condition that the plan leaves to judgement: the machine only puts it before a reviewer. */
export const leftToReviewer = (facts: string): Decision => ({
  verdict: 'check',
  evidence: 'reviewer',
  facts,
});
