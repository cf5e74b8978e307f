import type { Progress, StageEvent } from '../model/stage.ts';

/** The last closing of a stage whose results stand: undefined before the first, and while what was closed last is reopened. */
export const lastClose = ({ log }: Progress): StageEvent | undefined => {
  const last = log.findLast(({ event }) => event === 'close' || event === 'reopen');
  return last?.event === 'close' ? last : undefined;
};
