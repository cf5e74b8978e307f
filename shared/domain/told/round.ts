import type { Progress, Stage } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';

/**
 * Which time round a stage is: the moment it was last opened or reopened; undefined when it never was. A result that is told by
 * the stage's closing and by its notice is one piece of news in one round, whichever comes first; after a reopening a changed
 * result is news again.
 */
export const roundOf = ({ log }: Progress, stage: Stage): Instant | undefined =>
  log.findLast((entry) => entry.stage === stage && (entry.event === 'open' || entry.event === 'reopen'))?.at;
