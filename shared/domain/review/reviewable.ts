import type { TrackId } from '../model/campaign.ts';
import { INTERNAL_RULES, OPEN_RULES, type RuleId } from '../model/finding.ts';

const FOUND_LATER: readonly RuleId[] = ['internal.assessment', 'internal.exam'];

/** The rules a reviewer of a track may refuse by, in the plan's order; assessment and exam have stages of their own. */
export const reviewableRules = (track: TrackId): readonly RuleId[] =>
  track === 'open' ? OPEN_RULES : INTERNAL_RULES.filter((rule) => !FOUND_LATER.includes(rule));
