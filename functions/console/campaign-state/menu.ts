import { isOpen } from '../../../shared/domain/objections/moves.ts';
import { isOpeningDue } from '../../../shared/domain/opening/decide.ts';
import { openingFigures } from '../../../shared/domain/opening/figures.ts';
import { stageBlockers } from '../../../shared/domain/selection/blockers.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import { may, noticePublishedAt } from '../../../shared/domain/stages/engine.ts';
import type { CampaignMenu, MenuKey, Waiting } from '../frame/menu.ts';
import type { CampaignState } from './load.ts';

/** How much waits at each stage of a campaign now; a missing sheet or notice counts as one. */
export function waitingIn({
  opening,
  campaign,
  progress,
  rows,
  candidates,
  imported,
  objections,
}: CampaignState): Waiting {
  const checking = may(progress, 'record-background') || may(progress, 'record-medical');
  return {
    review: progress.status === 'draft' ? 0 : rows.filter(({ review }) => review === undefined).length,
    opening:
      opening === undefined && isOpeningDue(progress)
        ? openingFigures(campaign, candidates).filter(({ short }) => short).length
        : 0,
    written: may(progress, 'import-written') && !imported.written ? 1 : 0,
    interview: may(progress, 'import-interview') && !imported.interview ? 1 : 0,
    assessment: may(progress, 'enter-assessment')
      ? stageBlockers('assessment', campaign, candidates, imported)
      : 0,
    exam: may(progress, 'import-exam') && !imported.exam ? 1 : 0,
    checks: checking
      ? reachedFor(campaign, candidates, imported).filter(({ needs }) => needs.length > 0).length
      : 0,
    objections: objections.filter(isOpen).length,
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
});
