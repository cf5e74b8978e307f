import { formatMonth, type Month, readMonth } from '../../../shared/domain/audit/month.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { Answer } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { loadReport } from './load.ts';
import { MonthForm } from './month-form.tsx';
import { MonthReportView } from './view.tsx';

/** A handler of the month that the query names, this month without one; any other text is a 400 with the form to mend it. */
export const withMonth =
  (handle: (month: Month, request: StaffRequest, services: Services) => Promise<Answer>) =>
  async (request: StaffRequest, services: Services): Promise<Answer> => {
    const month = readMonth(request.query('month'), request.now);
    return month.ok ? handle(month.value, request, services) : refusedMonth(month.refusal, request);
  };

const refusedMonth = (refusal: KnownRefusal, { query }: StaffRequest): Answer => ({
  kind: 'refused',
  status: 400,
  refusal,
  page: { title: '审计月报', body: <MonthForm refusal={refusal} typed={query('month')} /> },
});

/** GET /console/audit/report?month=YYYY-MM: what the audits found in a month and what became of it, as a document to print. */
export const auditReportPage = withMonth(async (month, { now }, services) => {
  const report = await loadReport(services, month, now);
  const { rules, totals, open, closings, unreadable, runs, log = null, asOf } = report;
  return {
    kind: 'page',
    data: {
      month: month.name,
      asOf,
      totals,
      rules,
      open: open.map(({ id, rule, severity, answerBy, answered, overdue }) => ({
        id,
        rule,
        severity,
        answerBy,
        answered,
        overdue,
      })),
      closings: closings.map(({ finding: { id, rule }, event }) => ({ id, rule, ...event })),
      unreadable,
      runs,
      log,
    },
    page: {
      title: `${formatMonth(month)}审计月报`,
      bodyClass: 'has-notice',
      body: <MonthReportView report={report} countyName={services.countyName} now={now} />,
    },
  };
});
