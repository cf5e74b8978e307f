import type { Screening } from '../model/finding.ts';
import { RULES, type RuleId } from '../model/finding.ts';
import type { Review } from '../model/review.ts';

/**
 * The rules that exclude an applicant: machine findings that fail and, when the reviewer refused, the rules named there;
 * each once, in the order of the plan. Takes what is known so far; either may be missing.
 */
export const failedRules = (
  screening: Pick<Screening, 'findings'> | undefined,
  review: Pick<Review, 'decision' | 'rules'> | undefined,
): readonly RuleId[] => {
  const found = screening?.findings.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule) ?? [];
  const named = review?.decision === 'refused' ? review.rules : [];
  return RULES.filter((rule) => found.includes(rule) || named.includes(rule));
};
