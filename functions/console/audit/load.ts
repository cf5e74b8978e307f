import type { Staff } from '../../../shared/domain/model/staff.ts';
import { may } from '../../../shared/domain/permissions.ts';
import {
  AUDIT_RUNS,
  type AuditRun,
  type FindingRow,
  type LastRun,
} from '../../../shared/ports/audit-store.ts';
import type { Services } from '../services.ts';

export type Run = { readonly audit: AuditRun; readonly last: LastRun };

/** When each audit last ran. */
export const loadRuns = ({ auditRuns }: Services): Promise<readonly Run[]> =>
  Promise.all(AUDIT_RUNS.map(async (audit) => ({ audit, last: await auditRuns.last(audit) })));

/** All findings of the county for whoever may read them; undefined for anybody else. */
export const findingsFor = async (
  { findings }: Services,
  staff: Staff,
): Promise<readonly FindingRow[] | undefined> =>
  may(staff.roles, 'audit.read') ? findings.list() : undefined;
