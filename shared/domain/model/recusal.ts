import type { Instant } from './time.ts';

/** The grounds of recusal (回避), a closed list: 人社部规〔2019〕1号, followed by analogy; see recusal/labels.ts. */
export const RELATIONS = ['spouse', 'lineal', 'collateral', 'in-law', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Somebody who takes part in a campaign: a staff account, or a person from outside known by name. */
export type Participant = {
  readonly kind: 'staff' | 'external';
  /** The account; for an external person the name. */
  readonly id: string;
  readonly name: string;
};

/**
 * What a participant declares: that there is nobody, or a relation to the person who has, or would have, this application number
 * in the campaign. A relative's citizen number is never kept.
 */
export type Declared =
  | { readonly kind: 'none' }
  | { readonly kind: 'relation'; readonly relation: Relation; readonly number: string };

/** One declaration on the record; withdrawn ones stay on it. */
export type Declaration = {
  /** R1, R2, … in the order of the register. */
  readonly id: string;
  readonly who: Participant;
  readonly what: Declared;
  readonly by: string;
  readonly at: Instant;
  readonly withdrawn?: { readonly by: string; readonly at: Instant; readonly reason: string };
};

/** The recusal register (回避登记) of one campaign; `version` 0: nobody has declared anything yet. */
export type Register = { readonly version: number; readonly declarations: readonly Declaration[] };

export const EMPTY_REGISTER: Register = { version: 0, declarations: [] };

/** `none`: declared that there is nobody; `related`: at least one relation stands. */
export type RecusalStanding = 'undeclared' | 'none' | 'related';
