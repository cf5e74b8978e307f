import type { Hold } from './holds.ts';

/** An exam is not closed while a score review of its marks is open: `score-review.open` (facts `pending`). */
export const scoreReviewHold: Hold = (state, { event, stage }) => {
  if (event !== 'close') return undefined;
  const open = state.scoreReviews.filter(({ kind, answer }) => kind === stage && answer === undefined);
  return open.length === 0
    ? undefined
    : { code: 'score-review.open', facts: { stage, pending: open.length } };
};
