import type { Campaign } from '../model/campaign.ts';
import type { Candidate } from '../model/selection.ts';
import type { Stage } from '../model/stage.ts';
import { isAdmitted, sitsWritten } from './exam-stages.ts';
import { mayTakeExam } from './internal/ranking-sheet.ts';
import { interviewees } from './interview-list.ts';
import { waitsForAppeal, waitsForReview } from './pending-review.ts';
import { reachedFor } from './reached.ts';
import { type Sheets, sheetsSeen } from './sheets.ts';

/**
 * How many things keep a stage from being closed: applications without a review and appeals without an answer; a missing score sheet (counted once, and
 * only when there is anybody to have marks); people reached whose background check, or in the medical stage any check, is not
 * recorded; serving staff whose assessment is missing or not settled. 0 for every other stage. For `decideStage`.
 */
export const stageBlockers = (
  stage: Stage,
  campaign: Campaign,
  candidates: readonly Candidate[],
  sheets: Sheets = sheetsSeen(candidates),
): number => {
  switch (stage) {
    case 'review':
      return candidates.filter(waitsForReview).length + candidates.filter(waitsForAppeal).length;
    case 'written':
      return !sheets.written && candidates.some((one) => sitsWritten(campaign, one)) ? 1 : 0;
    case 'interview': {
      if (campaign.track !== 'open') return 0;
      return !sheets.interview && interviewees(campaign, candidates, sheets).length > 0 ? 1 : 0;
    }
    case 'background':
      return reachedFor(campaign, candidates, sheets).filter(({ needs }) => needs.includes('background'))
        .length;
    case 'medical':
      return reachedFor(campaign, candidates, sheets).filter(({ needs }) => needs.length > 0).length;
    case 'assessment':
      return candidates.filter((one) => isAdmitted(one) && one.assessment === undefined).length;
    case 'exam':
      return !sheets.exam && candidates.some(mayTakeExam) ? 1 : 0;
    case 'registration':
    case 'notice':
    case 'contract':
      return 0;
    default:
      return stage satisfies never;
  }
};
