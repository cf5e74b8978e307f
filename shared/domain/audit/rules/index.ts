import type { Found } from '../../model/audit.ts';
import { appealOwnDecider } from './appeal-own-decider.ts';
import type { ApplicationEvidence, ApplicationRule } from './application-evidence.ts';
import { identityRevealed } from './identity-revealed.ts';
import { reviewRecused } from './review-recused.ts';
import { screeningRecomputed } from './screening-recomputed.ts';

/** The rules over one application; those over a campaign, a finding or a reviewer have their own lists and callers. */
export const APPLICATION_RULES: readonly ApplicationRule[] = [
  screeningRecomputed,
  reviewRecused,
  appealOwnDecider,
  ({ reveals, history }) => identityRevealed(reveals, history),
];

/** Everything these rules find wrong with one application. */
export const auditApplication = (evidence: ApplicationEvidence): readonly Found[] =>
  APPLICATION_RULES.flatMap((rule) => rule(evidence));
