import { type Assessment, VIRTUES } from '../../model/assessment.ts';
import type { Checks, Mark, OutcomeId } from '../../model/selection.ts';
import { toHundredths } from '../../ranking/mark.ts';
import { judgeEnding } from '../walk.ts';

/** Whether all five of 德、能、勤、绩、廉 are qualified, 四(一). */
export const isQualified = (assessment: Assessment): boolean =>
  VIRTUES.every((virtue) => assessment[virtue] === 'qualified');

/** What an exam mark alone says; `pass` in points, when there is a pass mark. Absent is not zero. */
export const judgeExam = (
  mark: Mark | undefined,
  pass: number | undefined,
): Extract<OutcomeId, 'exam-absent' | 'exam-below'> | undefined => {
  if (mark === undefined || mark === 'absent') return 'exam-absent';
  return pass !== undefined && mark < toHundredths(pass) ? 'exam-below' : undefined;
};

/** Whoever the selection comes to declines, is struck, fails at the contract, or is proposed: nothing else is checked. */
export const judgeReached = (checks: Checks): 'withdrawn' | 'struck' | 'contract-failed' | 'proposed' =>
  judgeEnding(checks) ?? 'proposed';
