import type { Instant, LocalDate } from './time.ts';

/**
 * A place of a campaign that is no longer on offer: filled by a signed contract until `until`, or given up because nobody
 * follows any more. Never taken back; `version` of the filed number guards every one that is added.
 */
export type TakenPlace = {
  readonly campaign: string;
  readonly position: string;
  /** Application number, or the position itself where places were given up without a person. */
  readonly key: string;
  readonly at: Instant;
  readonly by: string;
} & (
  | { readonly kind: 'filled'; readonly places: 1; readonly until: LocalDate }
  | { readonly kind: 'given-up'; readonly places: number; readonly reason: string }
);
