import type { TrackId } from '../model/campaign.ts';
import type { Screening } from '../model/finding.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Review } from '../model/review.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { reviewableRules } from './reviewable.ts';

export type ReviewCommand = {
  /** Default: open recruitment. */
  readonly track?: TrackId;
  readonly decision: Review['decision'];
  /** Rule ids the refusal rests on, as sent; ignored when accepting. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Undefined while the machine has not looked at the application yet. */
  readonly screening: Screening | undefined;
  readonly by: string;
  readonly at: Instant;
};

const LONGEST_REASON = 500;

/**
 * Decides a qualification review (资格审查). A refusal names at least one rule and a reason (at most 500 characters); what
 * the machine found to fail cannot be accepted.
 * Refusals: `review.not-screened`, `review.machine-rule` (facts.rules: the rules, `;`-separated), `review.rule-unknown`,
 * `review.reason-required` (field `rules` or `reason`), `review.reason-too-long`. Source: 四(二)3, rules.md reading conventions.
 */
export const decideReview = (command: ReviewCommand): Result<Review, KnownRefusal> => {
  const { decision, screening, by, at } = command;
  const reason = command.reason.trim();
  if (!screening) return refuse('review.not-screened');
  if ([...reason].length > LONGEST_REASON)
    return refuse('review.reason-too-long', { field: 'reason', facts: { most: LONGEST_REASON } });
  const base = { number: screening.number, campaign: screening.campaign, decision, reason, by, at };
  if (decision === 'accepted') {
    const failing = screening.findings.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule);
    return failing.length === 0
      ? accept({ ...base, rules: [] })
      : refuse('review.machine-rule', { field: 'decision', facts: { rules: failing.join(';') } });
  }
  const known = reviewableRules(command.track ?? 'open');
  const unknown = command.rules.find((text) => !known.some((rule) => rule === text));
  if (unknown !== undefined)
    return refuse('review.rule-unknown', { field: 'rules', facts: { rule: unknown } });
  const rules = known.filter((rule) => command.rules.includes(rule));
  if (rules.length === 0) return refuse('review.reason-required', { field: 'rules' });
  if (reason === '') return refuse('review.reason-required', { field: 'reason' });
  return accept({ ...base, rules });
};
