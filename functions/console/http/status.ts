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
  'objection.already-settled',
  'objection.stale',
  'supplement.nothing',
  'supplement.stale',
  'recusal.stale',
  'recusal.already-withdrawn',
  'panels.stale',
  'panels.formed',
  'panels.not-used',
  'panels.unassigned',
  'panels.twice',
  'panels.unmarked',
  'panels.nobody',
  'panels.unformed',
  'panel.marked',
  'panel.drawn',
  'panel.not-drawn',
  'panel.not-the-day',
  'panel.redraw-reason',
  'panel.nobody',
  'panel.unfit',
  'panel-marks.stale',
  'scores.from-panels',
  'assessment.recused-verdict',
]);

/** The HTTP status of an expected refusal by its code (RFC 9110, 15.5): 403, 404, 409 or 422. */
export const statusOf = (code: string): number => {
  if (/\.(unknown|not-found)$/.test(code) && !code.startsWith('scores.')) return 404;
  if (
    code === 'quota.other-level' ||
    code === 'review.recused' ||
    code === 'recusal.not-yours' ||
    code === 'panel.own'
  )
    return 403;
  if (code === 'stage.reason-required') return 422;
  return CONFLICTS.has(code) || code.startsWith('stage.') ? 409 : 422;
};
