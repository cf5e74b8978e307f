import { localDate } from '../calendar/format.ts';
import { addWorkingDays, type YearArrangement } from '../calendar/working-days.ts';
import type { AuditFinding, Found, Severity } from '../model/audit.ts';
import type { Instant } from '../model/time.ts';
import { auditRuleText } from './catalogue.ts';

/**
 * Working days in which the county bureau answers a finding. The plan names no figure; grave findings are given as long as an
 * urgent inquiry needs, hints two working weeks. The same for every county, set here alone.
 */
export const ANSWER_DAYS: Readonly<Record<Severity, number>> = { grave: 3, serious: 5, hint: 10 };

/** What tells this finding from every other: its id is made of it. */
export const identityOfFound = ({ rule, subject, occurrence }: Found): string =>
  [rule, subject.kind, subject.key, occurrence].join('\n');

/** Puts what a rule found on record as an open finding of version 1. `id`: 16 hex digits made of identityOfFound. */
export const raise = (
  { occurrence: _, ...found }: Found,
  id: string,
  at: Instant,
  arrangements: readonly YearArrangement[] = [],
): AuditFinding => {
  const { severity, clause } = auditRuleText(found.rule);
  const due = addWorkingDays(localDate(at), ANSWER_DAYS[severity], arrangements);
  return {
    ...found,
    id,
    severity,
    clause: clause.clause,
    foundAt: at,
    answerBy: due.date,
    provisional: due.provisional,
    state: 'open',
    version: 1,
    log: [],
  };
};
