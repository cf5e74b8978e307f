import type { Instant } from '../../model/time.ts';

/**
 * How far the moments of two acts may lie the wrong way round although all is well. An act carries the moment its request came in and is
 * written later, and lists lag behind a moment; no request lasts as long as this.
 */
export const SLACK_MS = 30_000;

/** Until when what is recorded counts: for everything, or for some people until another moment. */
export type Cut = {
  readonly until: Instant;
  readonly but?: { readonly numbers: ReadonlySet<string>; readonly until: Instant };
  /** Of appeals until another moment: whoever appeals answers to what was decided, if need be in the very same moment. */
  readonly appeals?: Instant;
};

/** Until when what is recorded of this person counts. */
export const untilFor = ({ until, but }: Cut, number: string): Instant =>
  but?.numbers.has(number) ? but.until : until;

/**
 * How an act at this moment may have found things: with what has the very same moment or without it, and with or without what was
 * under way then. Whatever an act wrote must follow from one of them.
 */
export const cutsAround = (at: Instant): readonly Cut[] => [
  { until: at },
  { until: at, appeals: at - 1 },
  ...[at - 1, at - SLACK_MS, at + SLACK_MS].map((until) => ({ until })),
];

/** The same for an act that itself changed what is recorded of these people: of them it counts in any case. */
export const cutsAroundActOn = (at: Instant, numbers: readonly string[]): readonly Cut[] => [
  ...cutsAround(at),
  ...[at - 1, at - SLACK_MS].map((until) => ({ until, but: { numbers: new Set(numbers), until: at } })),
];
