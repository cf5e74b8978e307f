import { isAnswerOverdue } from '../../../shared/domain/audit/standing.ts';
import { openCount, worklist } from '../../../shared/domain/audit/worklist.ts';
import type { Answer } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { pageOf } from '../review-queue/filters.ts';
import type { Services } from '../services.ts';
import { filterIn, fits } from './filters.ts';
import { loadRuns } from './load.ts';
import { AuditList } from './view.tsx';

/** GET /console/audit?state=&severity=&rule=&campaign=&page=: what the audits found, fifty to a page, and when each of them last ran. */
export async function auditPage(request: StaffRequest, services: Services): Promise<Answer> {
  const { now } = request;
  const [all, runs] = await Promise.all([services.findings.list(), loadRuns(services)]);
  const filter = filterIn(request);
  const listed = worklist(
    all.filter((row) => fits(row, filter)),
    now,
  );
  const { rows, page, pages } = pageOf(listed, request.query('page'));
  return {
    kind: 'page',
    data: {
      counts: openCount(all, now),
      runs,
      page,
      pages,
      findings: rows.map((row) => ({ ...row, overdue: isAnswerOverdue(row, now) })),
    },
    page: {
      title: '审计',
      body: <AuditList {...{ all, runs, filter, rows, page, pages, now }} matching={listed.length} />,
    },
  };
}
