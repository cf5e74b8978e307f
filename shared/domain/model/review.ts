import type { RuleId } from './finding.ts';
import type { Instant } from './time.ts';

/** A reviewer's decision on one application; a refusal names the rules it rests on, and its reason is always required. */
export type Review = {
  readonly number: string;
  readonly campaign: string;
  readonly decision: 'accepted' | 'refused';
  readonly rules: readonly RuleId[];
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
};
