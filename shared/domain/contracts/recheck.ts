import type { ConditionStop } from '../model/contract.ts';
import type { Finding, RuleId, Screening } from '../model/finding.ts';

/**
 * Machine rules that failed at screening and yet do not exclude the person: an appeal was upheld against them.
 * Takes the stored screening and the rules that exclude the candidate (selection.ts).
 */
export const overruledRules = (
  screening: Pick<Screening, 'findings'>,
  failed: readonly RuleId[],
): readonly RuleId[] =>
  screening.findings
    .filter(({ verdict, rule }) => verdict === 'fail' && !failed.includes(rule))
    .map(({ rule }) => rule);

/**
 * What the conditions, checked again at contract time on the original dates, say against a contract: every rule whose verdict
 * differs from the stored one, and every one that fails and was not overruled. Empty: nothing. Wording and evidence may differ.
 * Source: rules.md, reading conventions.
 */
export const recheck = (
  stored: readonly Finding[],
  now: readonly Finding[],
  overruled: readonly RuleId[],
): readonly ConditionStop[] =>
  now.flatMap(({ rule, clause, verdict, facts }): readonly ConditionStop[] => {
    const before = stored.find((one) => one.rule === rule)?.verdict;
    const fails = verdict === 'fail' && !overruled.includes(rule);
    if (before === verdict && !fails) return [];
    return [{ rule, clause, ...(before && { before }), now: verdict, facts }];
  });
