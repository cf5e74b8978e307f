import { countsOf } from '../../../shared/domain/marking/standing.ts';
import { examineesOf } from '../campaign-state/examinees.ts';
import { kindsOf } from '../campaign-state/marking.ts';
import type { Hold } from './holds.ts';

/**
 * An exam is not closed before two examiners entered its marks and nothing between them is open: `scores.marking-open` (facts
 * `entries`, `differences`). Nothing is asked for where nobody sits the exam.
 */
export const markingHold: Hold = (state, { event, stage }) => {
  const kind = kindsOf(state.campaign).find((one) => one === stage);
  const marking = kind && state.markings[kind];
  if (event !== 'close' || kind === undefined || marking === undefined) return undefined;
  if (state.imported[kind] || examineesOf(state, kind).size === 0) return undefined;
  const { entries } = marking.standing;
  return {
    code: 'scores.marking-open',
    facts: { stage, entries, differences: countsOf(marking.standing).open },
  };
};
