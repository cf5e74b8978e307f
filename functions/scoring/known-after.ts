import type { Candidate } from '../../shared/domain/model/selection.ts';
import { OPEN_STAGES, type OpenStage } from '../../shared/domain/model/stage.ts';
import type { Sheets } from '../../shared/domain/selection/sheets.ts';

export type Known = { readonly candidates: readonly Candidate[]; readonly sheets: Sheets };

/**
 * What the outcomes released at the closing of a stage may rest on: the results of that stage and those before it, whatever
 * has been recorded since. What is cut off here cannot show through in anybody's outcome.
 * @param sheets which score sheets have been imported.
 */
export const knownAfter = (stage: OpenStage, candidates: readonly Candidate[], sheets: Sheets): Known => {
  const reached = (other: OpenStage): boolean => OPEN_STAGES.indexOf(stage) >= OPEN_STAGES.indexOf(other);
  return {
    candidates: candidates.map(({ written, interview, checks, ...candidate }) => ({
      ...candidate,
      ...(reached('written') && written !== undefined && { written }),
      ...(reached('interview') && interview !== undefined && { interview }),
      checks: {
        ...(reached('background') && { withdrew: checks.withdrew, background: checks.background }),
        ...(reached('medical') && { medical: checks.medical }),
      },
    })),
    sheets: {
      written: reached('written') && sheets.written,
      interview: reached('interview') && sheets.interview,
    },
  };
};
