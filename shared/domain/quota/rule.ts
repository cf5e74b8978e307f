import type { Office, QuotaRuleId } from '../model/quota.ts';

/** One rule of the number, 四 (opening paragraph). */
export type QuotaRule = {
  readonly id: QuotaRuleId;
  /** What the rule works out for these offices; a rule that asks for nothing may come out at 0 or below. */
  readonly least: (offices: readonly Office[]) => number;
  /** Whether a split, assistants per office in their order, satisfies it. */
  readonly holds: (offices: readonly Office[], split: readonly number[]) => boolean;
  /** The working in figures, for people. */
  readonly working: (offices: readonly Office[]) => string;
};

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
export const postsOf = (offices: readonly Office[]): number => sumOf(offices.map(({ posts }) => posts));
export const servingOf = (offices: readonly Office[]): number => sumOf(offices.map(({ serving }) => serving));

/** A county asks for far fewer; more is a slip of the keyboard. */
export const MOST_ASSISTANTS = 99_999;

/** Whether a number of assistants is whole and within what a county may ask for. */
export const isCount = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= MOST_ASSISTANTS;
