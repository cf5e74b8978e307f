import { isOpen } from '../../../shared/domain/objections/moves.ts';
import { isOpeningDue } from '../../../shared/domain/opening/decide.ts';
import { openingFigures } from '../../../shared/domain/opening/figures.ts';
import { stageBlockers } from '../../../shared/domain/selection/blockers.ts';
import { waitsForAppeal, waitsForReview } from '../../../shared/domain/selection/pending-review.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import { may, noticePublishedAt } from '../../../shared/domain/stages/engine.ts';
import { contractPeople, undecidedAmong } from '../contracts/board.ts';
import type { CampaignMenu, MenuKey, Waiting } from '../frame/menu.ts';
import type { CampaignState } from './load.ts';

/** How much waits at each stage of a campaign now; a missing sheet or notice counts as one. */
export function waitingIn(state: CampaignState): Waiting {
  const { opening, campaign, progress, candidates, imported, entered, objections, scoreReviews } = state;
  const checking = may(progress, 'record-background') || may(progress, 'record-medical');
  return {
    review: progress.status === 'draft' ? 0 : candidates.filter(waitsForReview).length,
    appeals: candidates.filter(waitsForAppeal).length,
    opening:
      opening === undefined && isOpeningDue(progress)
        ? openingFigures(campaign, candidates).filter(({ short }) => short).length
        : 0,
    written: may(progress, 'import-written') && !entered.written ? 1 : 0,
    interview: may(progress, 'import-interview') && !entered.interview ? 1 : 0,
    assessment: may(progress, 'enter-assessment')
      ? stageBlockers('assessment', campaign, candidates, imported)
      : 0,
    exam: may(progress, 'import-exam') && !entered.exam ? 1 : 0,
    checks: checking
      ? reachedFor(campaign, candidates, imported).filter(({ needs }) => needs.length > 0).length
      : 0,
    'score-reviews': scoreReviews.filter(({ answer }) => answer === undefined).length,
    objections: objections.filter(isOpen).length,
    contracts: may(progress, 'manage-contract') ? undecidedAmong(contractPeople(state)).length : 0,
    notice: may(progress, 'publish-notice') && noticePublishedAt(progress) === undefined ? 1 : 0,
  };
}

/** The menu of a page of this campaign; `here` is the entry the page belongs to. */
export const campaignMenu = (state: CampaignState, here: MenuKey): CampaignMenu => ({
  code: state.campaign.code,
  title: state.campaign.title,
  track: state.campaign.track,
  here,
  waiting: waitingIn(state),
  ...(state.findings && { findings: state.findings.length }),
});
