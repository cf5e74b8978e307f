import type { Hold } from '../campaign/holds.ts';
import { examinersOf, isOpen } from '../campaign-state/load.ts';
import { listedNumbers } from './context.ts';

/** The interview is not closed while its sheet is not the one formed from the panels as they are now. */
export const unformedSheet: Hold = (state, { event, stage }) => {
  if (event !== 'close' || stage !== 'interview') return undefined;
  if (!isOpen(state) || examinersOf(state.campaign) === undefined) return undefined;
  return state.panels.formed === undefined && listedNumbers(state).length > 0
    ? { code: 'panels.unformed' }
    : undefined;
};
