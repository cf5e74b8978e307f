import { type Assessment, type AssessorSheet, type Settlement, VIRTUES } from '../model/assessment.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';
import { combine, foundBy } from './combine.ts';

/** How an officer settles what two assessors saw differently. */
export type SettleCommand = {
  readonly number: string;
  readonly assessment: Assessment;
  readonly reason: string;
  /** Staff account. */
  readonly by: string;
};

const LONGEST_REASON = 500;

/**
 * Decides to settle a difference between assessors; earlier settlements of the same findings stand. Only what differs may be
 * decided: where the assessors agree, their verdict stays. Refusals: `assessment.nothing-to-settle`,
 * `assessment.own-difference` (one of the assessors themselves), `assessment.agreed` (changes what was agreed on),
 * `assessment.reason-required`, `review.reason-too-long`. Source: 四(一).
 */
export const decideSettlement = (
  { number, assessment, reason, by }: SettleCommand,
  sheets: readonly AssessorSheet[],
  settlements: readonly Settlement[],
): Result<Settlement, KnownRefusal> => {
  const combined = combine(number, sheets, settlements);
  if (combined.state !== 'differs') return refuse('assessment.nothing-to-settle');
  const own = sheets.filter(({ verdicts }) => verdicts[number] !== undefined);
  if (own.some(({ assessor }) => assessor === by)) return refuse('assessment.own-difference');
  const agreed = own[0]?.verdicts[number];
  const changed = VIRTUES.some(
    (virtue) => !combined.differing.includes(virtue) && assessment[virtue] !== agreed?.[virtue],
  );
  if (changed) return refuse('assessment.agreed');
  const text = reason.trim();
  if (text === '') return refuse('assessment.reason-required', { field: 'reason' });
  if ([...text].length > LONGEST_REASON)
    return refuse('review.reason-too-long', { field: 'reason', facts: { most: LONGEST_REASON } });
  return accept({ number, assessment, over: foundBy(number, sheets) });
};
