import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import type { ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';

const NO_SHEETS = { written: false, interview: false, exam: false };

/**
 * What an upheld appeal releases when a closing of the review has told the person already that they are out (`before`); the
 * closing to come tells everybody else. Nothing of a later stage is in it.
 */
export const releasedAfter = (
  state: CampaignState,
  { number, state: decided }: Appeal,
  before: ReleasedOutcome | undefined,
  at: Instant,
): ReleasedOutcome | undefined => {
  const { campaign, progress } = state;
  if (decided !== 'upheld' || before === undefined) return undefined;
  const accepted = state.candidates
    .filter((candidate) => candidate.number === number)
    .map(({ number: own, position, sex, preferred, checks }) => ({
      number: own,
      position,
      sex,
      preferred,
      checks,
      review: 'accepted' as const,
      failed: [],
    }));
  const [outcome] = computeOutcomes(campaign, accepted, NO_SHEETS);
  return (
    outcome && { ...outcome, campaign: campaign.code, releasedAt: at, progressVersion: progress.version }
  );
};
