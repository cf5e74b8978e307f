import {
  AUDIT_RULES,
  type AuditFinding,
  type AuditRule,
  type FindingEvent,
  SEVERITIES,
  type Severity,
} from '../model/audit.ts';
import type { Instant } from '../model/time.ts';
import { AUDIT_CATALOGUE } from './catalogue.ts';
import type { Month } from './month.ts';
import { afterFindingEvent } from './moves.ts';
import { isAnswered, isAnswerOverdue } from './standing.ts';
import { worklist } from './worklist.ts';

/** What happened in a month to findings of one rule. */
export type RuleFigures = {
  readonly rule: AuditRule;
  readonly severity: Severity;
  readonly clause: string;
  readonly found: number;
  readonly answered: number;
  readonly closed: number;
};

export type MonthClosing = { readonly finding: AuditFinding; readonly event: FindingEvent };
export type OpenThen = AuditFinding & { readonly answered: boolean; readonly overdue: boolean };

export type MonthReport = {
  readonly month: Month;
  /** What the report is true of: the end of the month, or now when it is not over. */
  readonly asOf: Instant;
  /** Rules with something to say, the gravest first, then in the order of AUDIT_RULES. */
  readonly rules: readonly RuleFigures[];
  readonly totals: Readonly<Record<'found' | 'answered' | 'closed', number>>;
  readonly open: readonly OpenThen[];
  readonly closings: readonly MonthClosing[];
};

/** The finding as it stood at `asOf`: later months do not change the report of an earlier one. */
const asItStood = (finding: AuditFinding, asOf: Instant): AuditFinding => {
  const log = finding.log.filter(({ at }) => at <= asOf);
  const state = log.reduce<AuditFinding['state']>(
    (before, { event }) => afterFindingEvent(before, event) ?? before,
    'open',
  );
  return { ...finding, log, state };
};

const isClosing = ({ event }: FindingEvent): boolean =>
  event === 'explain' || event === 'fix' || event === 'uphold';

/** What the audits found in a month and what was done about it. A finding counts once per column, however often it was answered. */
export const monthReport = (findings: readonly AuditFinding[], month: Month, now: Instant): MonthReport => {
  const asOf = Math.min(now, month.until - 1);
  const inMonth = (at: Instant): boolean => at >= month.from && at <= asOf;
  const known = findings.filter(({ foundAt }) => foundAt <= asOf).map((one) => asItStood(one, asOf));
  const count = (has: (finding: AuditFinding) => boolean) => (rule: AuditRule) =>
    known.filter((one) => one.rule === rule && has(one)).length;
  const found = count(({ foundAt }) => inMonth(foundAt));
  const answered = count(({ log }) => log.some(({ event, at }) => event === 'answer' && inMonth(at)));
  const closed = count(({ log }) => log.some((one) => isClosing(one) && inMonth(one.at)));
  const rules = AUDIT_RULES.map((rule) => ({
    rule,
    severity: AUDIT_CATALOGUE[rule].severity,
    clause: AUDIT_CATALOGUE[rule].clause.clause,
    found: found(rule),
    answered: answered(rule),
    closed: closed(rule),
  }))
    .filter((one) => one.found + one.answered + one.closed > 0)
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const sum = (key: 'found' | 'answered' | 'closed'): number => rules.reduce((all, one) => all + one[key], 0);
  const open = known
    .filter(({ state }) => state === 'open')
    .map((one) => ({ ...one, answered: isAnswered(one.log) }))
    .map((one) => ({ ...one, overdue: isAnswerOverdue(one, asOf) }));
  return {
    month,
    asOf,
    rules,
    totals: { found: sum('found'), answered: sum('answered'), closed: sum('closed') },
    open: worklist(open, asOf),
    closings: known
      .flatMap((finding) => finding.log.map((event) => ({ finding, event })))
      .filter(({ event }) => isClosing(event) && inMonth(event.at))
      .sort((a, b) => a.event.at - b.event.at),
  };
};
