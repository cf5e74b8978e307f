import type { Appeal } from '../model/appeal.ts';
import type { RuleId, Screening } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import { excludingRules, machineFailures } from './standing.ts';

/**
 * The rules that exclude an applicant: machine findings that fail and, when the reviewer refused, the rules named there;
 * each once, in the order of the plan; none after an upheld appeal. Takes what is known so far; each may be missing.
 */
export const failedRules = (
  screening: Pick<Screening, 'findings'> | undefined,
  review: Pick<Review, 'decision' | 'rules'> | undefined,
  appeal?: Pick<Appeal, 'state'>,
): readonly RuleId[] => excludingRules(machineFailures(screening), review, appeal);
