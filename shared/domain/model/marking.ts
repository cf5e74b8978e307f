import type { Mark } from './selection.ts';

/** The three sheets of marks a campaign may have; `exam` is the internal track's one. */
export const MARK_KINDS = ['written', 'interview', 'exam'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What one examiner entered of one paper: the mark alone, or the marks of its two markings (一评、二评). */
export type EnteredMark = Mark | readonly [Mark, Mark];

/** One examiner's whole entry (录入), by application number. */
export type MarkEntry = {
  /** Staff account. */
  readonly examiner: string;
  readonly values: Readonly<Record<string, EnteredMark>>;
};

/**
 * How a third person settled a difference. `over` repeats what had been entered: once one of the two enters something else of
 * that person, the settlement no longer stands.
 */
export type MarkSettlement = {
  readonly number: string;
  readonly mark: Mark;
  readonly over: string;
  /** Staff account of the third person. */
  readonly settler: string;
};

/**
 * Why two entries do not yet say one mark of a person. `missing`: only one of them has the person; `value`: they say different
 * things; `markings`: they agree that the two markings of the paper differ.
 */
export const DIFFERENCE_KINDS = ['missing', 'value', 'markings'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
