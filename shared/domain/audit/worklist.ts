import { type AuditFinding, type FindingState, SEVERITIES, type Severity } from '../model/audit.ts';
import type { Instant } from '../model/time.ts';
import { isAnswerOverdue } from './standing.ts';

type Listed = Pick<AuditFinding, 'severity' | 'state' | 'answerBy' | 'foundAt'> & {
  readonly answered: boolean;
};

/** 0: open and overdue, 1: open, 2: closed. */
const urgency = (row: Listed, now: Instant): number =>
  row.state !== 'open' ? 2 : isAnswerOverdue(row, now) ? 0 : 1;

/** Open and overdue ones first, then open ones, then the closed; within each the gravest first, then the earliest day of answer. */
export const worklist = <Row extends Listed>(rows: readonly Row[], now: Instant): readonly Row[] =>
  rows.toSorted(
    (a, b) =>
      urgency(a, now) - urgency(b, now) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.answerBy.localeCompare(b.answerBy) ||
      a.foundAt - b.foundAt,
  );

/** How many findings there are of a state and a severity. */
export const countOf = (rows: readonly Listed[], state: FindingState, severity: Severity): number =>
  rows.filter((row) => row.state === state && row.severity === severity).length;

export type OpenCount = { readonly open: number; readonly overdue: number };

/** How many findings wait, and how many of those past their day. */
export const openCount = (rows: readonly Listed[], now: Instant): OpenCount => ({
  open: rows.filter(({ state }) => state === 'open').length,
  overdue: rows.filter((row) => isAnswerOverdue(row, now)).length,
});
