import type { Office, QuotaRuleId } from '../model/quota.ts';
import { average } from './average.ts';
import { fengqiao } from './fengqiao.ts';
import { ratio } from './ratio.ts';
import type { QuotaRule } from './rule.ts';

/** The rules of the number, in the plan's order. */
export const quotaRules: readonly QuotaRule[] = [ratio, average, fengqiao];

export type LeastNumber = {
  /** The least lawful number of assistants of the county, 0 or more. */
  readonly least: number;
  /** ΣP. */
  readonly ratio: number;
  /** 4n − ΣS; negative where the offices have more people than that. */
  readonly average: number;
  /** Σ max(0, 5 − S) over the 枫桥式 offices. */
  readonly fengqiao: number;
  /** The rule or rules that make the number what it is; none when it is 0. */
  readonly binding: readonly QuotaRuleId[];
};

/**
 * Works out the least number of assistants for these offices and which rule binds. Refuses nothing; no offices need nobody.
 * Source: 四 (opening paragraph), rules.md 3.
 */
export const leastNumber = (offices: readonly Office[]): LeastNumber => {
  const figures = {
    ratio: ratio.least(offices),
    average: average.least(offices),
    fengqiao: fengqiao.least(offices),
  };
  const least = Math.max(0, figures.ratio, figures.average, figures.fengqiao);
  const binding =
    least === 0 ? [] : quotaRules.filter((rule) => rule.least(offices) === least).map(({ id }) => id);
  return { least, ...figures, binding };
};
