import { isReviewClosed } from '../../../shared/domain/appeals/period.ts';
import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import type { ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';

const NO_SHEETS = { written: false, interview: false, exam: false };

/**
 * What an upheld appeal releases when the review is closed already: its closing had told the person that they are out. While the
 * review is open its closing will tell, and nothing is released; nothing of a later stage is in it.
 */
export const releasedAfter = (
  state: CampaignState,
  { number, state: decided }: Appeal,
  at: Instant,
): ReleasedOutcome | undefined => {
  const { campaign, progress } = state;
  if (decided !== 'upheld' || !isReviewClosed(state)) return undefined;
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
