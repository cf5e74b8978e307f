/** Refusals of a command that came too early, too late, or second; anything else that a person can mend is a 422. */
const CONFLICTS = new Set([
  'campaign.exists',
  'review.already-decided',
  'review.not-screened',
  'check.already-recorded',
  'check.stale',
  'scores.stale',
  'roster.stale',
  'roster.closed',
  'roster.missing',
  'assessment.stale',
  'assessment.nothing-to-settle',
  'assessment.own-difference',
  'check.not-reached',
  'check.out-of-order',
  'notice.already-published',
  'notice.not-published',
  'notice.running',
  'offices.stale',
  'quota.stale',
  'quota.no-such-move',
  'quota.offices-changed',
  'quota.not-filed',
  'quota.exceeded',
  'opening.undecided',
  'opening.untold',
  'opening.choices-open',
  'opening.decided',
  'opening.not-due',
  'opening.nothing',
  'opening.changed',
  'opening.stale',
  'sitting.stale',
  'sitting.not-ready',
  'sitting.started',
  'sitting.over',
  'sitting.not-arranged',
  'sitting.no-latecomers',
  'sitting.too-few-seats',
  'objection.already-settled',
  'objection.stale',
  'supplement.nothing',
  'supplement.stale',
]);

/** The HTTP status of an expected refusal by its code (RFC 9110, 15.5): 403, 404, 409 or 422. */
export const statusOf = (code: string): number => {
  if (/\.(unknown|not-found)$/.test(code) && !code.startsWith('scores.')) return 404;
  if (code === 'quota.other-level') return 403;
  if (code === 'stage.reason-required') return 422;
  return CONFLICTS.has(code) || code.startsWith('stage.') ? 409 : 422;
};
