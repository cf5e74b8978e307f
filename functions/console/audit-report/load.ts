import type { Month } from '../../../shared/domain/audit/month.ts';
import { type MonthReport, monthReport } from '../../../shared/domain/audit/month-report.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { parseCheckpoint } from '../../../shared/ledger/checkpoint.ts';
import { loadRuns, type Run } from '../audit/load.ts';
import type { Services } from '../services.ts';

/** The public checkpoint as it lies there: nobody has held its signature against the key here, which is what the audits do. */
export type LogNow = { readonly text: string; readonly size?: number };

export type AuditReport = MonthReport & {
  /** Findings that are listed and cannot be read: somebody broke them from outside. */
  readonly unreadable: number;
  readonly runs: readonly Run[];
  readonly log?: LogNow;
};

const readLog = (text: string | undefined): LogNow | undefined => {
  if (text === undefined) return undefined;
  const size = parseCheckpoint(`${text.split('\n\n')[0]}\n`)?.size;
  return { text, ...(size !== undefined && { size }) };
};

export async function loadReport(services: Services, month: Month, now: Instant): Promise<AuditReport> {
  const [rows, runs, checkpoint] = await Promise.all([
    services.findings.list(),
    loadRuns(services),
    services.checkpoint(),
  ]);
  const findings = await services.findings.findAll(rows.map(({ id }) => id));
  const log = readLog(checkpoint);
  return {
    ...monthReport(findings, month, now),
    unreadable: rows.length - findings.length,
    runs,
    ...(log && { log }),
  };
}
