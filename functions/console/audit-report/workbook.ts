import { auditRuleText } from '../../../shared/domain/audit/catalogue.ts';
import { FINDING_EVENT_LABELS, SEVERITY_LABELS } from '../../../shared/domain/audit/labels.ts';
import type { MonthReport } from '../../../shared/domain/audit/month-report.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { AuditRule, Severity } from '../../../shared/domain/model/audit.ts';
import { workbook } from '../http/workbook.ts';
import { withMonth } from './handler.tsx';
import { type AuditReport, loadReport } from './load.ts';

/** A line of the sheet: the numbers of a rule, a finding that is open, or a closing. */
type Line = {
  readonly kind: '数量' | '未办结' | '本月办结' | '公开账本';
  readonly rule?: AuditRule;
  readonly severity?: Severity;
  readonly found?: number;
  readonly answered?: number;
  readonly closed?: number;
  readonly id?: string;
  readonly due?: string;
  readonly overdue?: boolean;
  readonly outcome?: string;
  readonly by?: string;
  readonly at?: string;
  readonly why?: string;
  readonly entries?: number;
};

const figures = ({ rules }: MonthReport): readonly Line[] =>
  rules.map(({ rule, severity, found, answered, closed }) => ({
    kind: '数量',
    rule,
    severity,
    found,
    answered,
    closed,
  }));

const openOnes = ({ open }: MonthReport): readonly Line[] =>
  open.map(({ id, rule, severity, answerBy, provisional, overdue }) => ({
    kind: '未办结',
    id,
    rule,
    severity,
    due: formatDate(answerBy) + (provisional ? '（暂定）' : ''),
    overdue,
  }));

const closings = ({ closings: all }: MonthReport): readonly Line[] =>
  all.map(({ finding: { id, rule, severity }, event }) => ({
    kind: '本月办结',
    id,
    rule,
    severity,
    outcome: FINDING_EVENT_LABELS[event.event],
    by: event.by,
    at: formatDateTime(event.at),
    why: event.text,
  }));

const logLine = ({ log }: AuditReport): readonly Line[] =>
  log === undefined ? [] : [{ kind: '公开账本', entries: log.size, why: log.text }];

/** GET /console/audit/report.xlsx?month=: the same numbers, findings and closings as the report has. */
export const auditReportWorkbook = withMonth(async (month, { now }, services) => {
  const report = await loadReport(services, month, now);
  return workbook(
    `审计月报-${month.name}`,
    [
      { title: '部分', width: 12, cell: ({ kind }) => kind },
      { title: '事项', width: 40, cell: ({ rule }) => rule && auditRuleText(rule).title },
      { title: '严重程度', cell: ({ severity }) => severity && SEVERITY_LABELS[severity] },
      { title: '条款', width: 12, cell: ({ rule }) => rule && auditRuleText(rule).clause.clause },
      { title: '发现', cell: ({ found }) => found },
      { title: '答复', cell: ({ answered }) => answered },
      { title: '办结', cell: ({ closed }) => closed },
      { title: '编号', width: 20, cell: ({ id }) => id },
      { title: '答复期限', width: 22, cell: ({ due }) => due },
      { title: '逾期未答复', cell: ({ overdue }) => (overdue ? '是' : undefined) },
      { title: '结论', width: 16, cell: ({ outcome }) => outcome },
      { title: '办结人', width: 24, cell: ({ by }) => by },
      { title: '办结时间', width: 22, cell: ({ at }) => at },
      { title: '账本条数', cell: ({ entries }) => entries },
      { title: '理由或者检查点', width: 60, cell: ({ why }) => why },
    ],
    [...figures(report), ...openOnes(report), ...closings(report), ...logLine(report)],
  );
});
