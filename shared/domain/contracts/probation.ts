import { accept, type Result, refuse } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';

const YEAR = 12;

/**
 * The longest probation (试用期) in whole months, 劳动合同法 19: none below three months, one below a year, two below three years,
 * six from three years on and for a contract without a fixed end. Takes the term in whole months from 1.
 */
export const longestProbation = (term: number | 'open-ended'): number => {
  if (term === 'open-ended' || term >= 3 * YEAR) return 6;
  if (term >= YEAR) return 2;
  return term >= 3 ? 1 : 0;
};

/** Whether a probation of so many months goes with the term. Refusal: `contract.probation-too-long` (facts most, months). */
export const checkProbation = (
  term: number | 'open-ended',
  probationMonths: number,
): Result<number, KnownRefusal> => {
  const most = longestProbation(term);
  if (Number.isInteger(probationMonths) && probationMonths >= 0 && probationMonths <= most)
    return accept(probationMonths);
  return refuse('contract.probation-too-long', {
    field: 'probationMonths',
    facts: { most, ...(term !== 'open-ended' && { months: term }) },
  });
};
