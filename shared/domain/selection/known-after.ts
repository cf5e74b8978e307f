import type { Campaign, TrackId } from '../model/campaign.ts';
import type { Candidate, Checks } from '../model/selection.ts';
import type { Stage } from '../model/stage.ts';
import { announcedCampaign } from '../opening/effective.ts';
import { stagesOf } from '../stages/engine.ts';
import type { Sheets } from './sheets.ts';

export type Known = { readonly candidates: readonly Candidate[]; readonly sheets: Sheets };

/**
 * What the outcomes released at the closing of a stage may rest on: the results of that stage and those before it, whatever
 * has been recorded since. What is cut off here cannot show through in anybody's outcome.
 * @param sheets which score sheets have been imported.
 */
export const knownAfter = (
  stage: Stage,
  track: TrackId,
  candidates: readonly Candidate[],
  sheets: Sheets,
): Known => {
  const order = stagesOf(track);
  const reached = (other: Stage): boolean =>
    order.includes(other) && order.indexOf(stage) >= order.indexOf(other);
  const declined = reached('background') || reached('exam');
  /** Whoever left by themselves did so in a stage of their own; what an officer recorded belongs to the checks. */
  const knows = ({ left }: Checks): boolean => (left === undefined ? declined : reached(left));
  return {
    candidates: candidates.map(({ written, interview, assessment, exam, checks, ...candidate }) => ({
      ...candidate,
      ...(reached('written') && written !== undefined && { written }),
      ...(reached('interview') && interview !== undefined && { interview }),
      ...(reached('assessment') && assessment !== undefined && { assessment }),
      ...(reached('exam') && exam !== undefined && { exam }),
      checks: {
        ...(knows(checks) && { withdrew: checks.withdrew, left: checks.left }),
        ...(reached('background') && { background: checks.background }),
        ...(reached('medical') && { medical: checks.medical }),
        ...(reached('notice') && { struck: checks.struck }),
        ...(reached('contract') && { contract: checks.contract }),
        ...(checks.lapsed && { lapsed: true }),
      },
    })),
    sheets: {
      written: reached('written') && sheets.written,
      interview: reached('interview') && sheets.interview,
      exam: reached('exam') && sheets.exam === true,
    },
  };
};

/**
 * The campaign as it stood at the closing of a stage: posts are cut or cancelled after review, and their applicants may choose others
 * before the written exam, so nobody's application ends for it at the closing of the review, however late that is worked off.
 */
export const campaignKnownAfter = (stage: Stage, campaign: Campaign): Campaign =>
  stage === 'registration' || stage === 'review' ? announcedCampaign(campaign) : campaign;
