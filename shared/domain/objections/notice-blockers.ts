import type { Objection } from '../model/objection.ts';
import type { Reached } from '../selection/reached.ts';
import { isOpen } from './moves.ts';

export type NoticePending = {
  readonly objections: readonly Pick<Objection, 'state'>[];
  /** Everybody the selection came to: substitutes among them need their checks. */
  readonly reached: readonly Pick<Reached, 'needs'>[];
  /** Whether who is proposed now differs from what the notice and its supplements list. */
  readonly unpublished: boolean;
};

/**
 * How many things keep the notice stage from being closed: objections without an answer, people reached whose checks are not
 * all recorded, and a supplement not published yet. Added to those of selection/blockers.ts.
 */
export const noticeBlockers = ({ objections, reached, unpublished }: NoticePending): number =>
  objections.filter(isOpen).length +
  reached.filter(({ needs }) => needs.length > 0).length +
  (unpublished ? 1 : 0);
