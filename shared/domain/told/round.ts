import type { Progress, Stage } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';

/**
 * Which time round a stage was at the moment `at`: when it was last opened or reopened by then; undefined when it never was. News
 * that is worked off late belongs to the round it is of, not to one begun since, whose own news it would otherwise replace. A result that is told by
 * the stage's closing and by its notice is one piece of news in one round, whichever comes first; after a reopening a changed
 * result is news again.
 */
export const roundOf = ({ log }: Progress, stage: Stage, at: Instant): Instant | undefined =>
  log.findLast(
    (entry) =>
      entry.stage === stage && entry.at <= at && (entry.event === 'open' || entry.event === 'reopen'),
  )?.at;
