import { CHECK_LABELS, OUTCOME_LABELS } from '../../../shared/domain/labels.ts';
import type { ReachedPerson } from './reached-now.ts';

/** What is due of somebody reached, or what became of them, in one phrase. */
export const standingText = ({ result, needs }: ReachedPerson): string => {
  const [due] = needs;
  if (due !== undefined) return `待${CHECK_LABELS[due]}`;
  return result === 'pending' ? '' : OUTCOME_LABELS[result];
};
