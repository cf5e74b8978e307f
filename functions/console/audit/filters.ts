import {
  AUDIT_RULES,
  type AuditRule,
  FINDING_STATES,
  type FindingState,
  SEVERITIES,
  type Severity,
} from '../../../shared/domain/model/audit.ts';
import type { FindingRow } from '../../../shared/ports/audit-store.ts';
import type { StaffRequest } from '../http/staff-route.ts';

/** What the list is narrowed to; a value that is none of the choices narrows nothing. */
export type AuditFilter = {
  readonly state?: FindingState;
  readonly severity?: Severity;
  readonly rule?: AuditRule;
  /** Code of a campaign. */
  readonly campaign?: string;
};

const chosen = <T extends string>(values: readonly T[], text: string): T | undefined =>
  values.find((value) => value === text);

export const filterIn = ({ query }: StaffRequest): AuditFilter => ({
  state: chosen(FINDING_STATES, query('state')),
  severity: chosen(SEVERITIES, query('severity')),
  rule: chosen(AUDIT_RULES, query('rule')),
  campaign: query('campaign') || undefined,
});

export const isNarrowed = (filter: AuditFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

export const fits = (row: FindingRow, { state, severity, rule, campaign }: AuditFilter): boolean =>
  (state === undefined || row.state === state) &&
  (severity === undefined || row.severity === severity) &&
  (rule === undefined || row.rule === rule) &&
  (campaign === undefined || row.campaign === campaign);

/** The filter as a query, with `more` beside it: `?state=open&page=2`, or nothing. */
export const queryOf = (filter: AuditFilter, more: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...more }))
    if (value !== undefined) query.set(name, value);
  return query.size === 0 ? '' : `?${query}`;
};
