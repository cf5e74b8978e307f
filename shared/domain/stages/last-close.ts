import type { Progress, StageEvent } from '../model/stage.ts';

/**
 * The last closing of a stage whose results stand: undefined before the first, and while what was closed last is reopened. A stage that
 * the opening of the next one closed with it (registration, when its time is over) has no results of its own to release.
 */
export const lastClose = ({ log }: Progress): StageEvent | undefined => {
  const place = log.findLastIndex(({ event }) => event === 'close' || event === 'reopen');
  const [last, next] = [log[place], log[place + 1]];
  const isClosedByOpening = next?.event === 'open' && next.at === last?.at;
  return last?.event === 'close' && !isClosedByOpening ? last : undefined;
};
