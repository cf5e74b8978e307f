import type { Candidate } from '../model/selection.ts';

/** Whether an application still waits for a reviewer; nobody has to decide on somebody who has left (退出). */
export const waitsForReview = ({ review, checks }: Candidate): boolean =>
  review === 'pending' && checks.withdrew !== true;

/** Whether an appeal (申诉) of somebody who has not left since still waits for its answer. */
export const waitsForAppeal = ({ appealing, checks }: Candidate): boolean =>
  appealing === true && checks.withdrew !== true;
