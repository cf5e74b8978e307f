import type { Instant } from '../model/time.ts';
import type { PlainFacts } from './facts.ts';

/** Under which id and moment a message is kept. */
export type Slot = { readonly id: string; readonly slot: Instant };

/**
 * Where a message lies: under its own id and moment; the result of a stage under the round of that stage, so that its notice and its
 * closing, whichever comes first, are one message.
 */
export const slotOf = (id: string, number: string, at: Instant, { stage, round }: PlainFacts): Slot =>
  typeof round === 'number' ? { id: `${number}#result#${stage}#${round}`, slot: round } : { id, slot: at };
