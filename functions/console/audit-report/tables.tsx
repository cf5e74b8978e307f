import { auditRuleText } from '../../../shared/domain/audit/catalogue.ts';
import { FINDING_EVENT_LABELS, SEVERITY_LABELS } from '../../../shared/domain/audit/labels.ts';
import type { MonthReport } from '../../../shared/domain/audit/month-report.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { findingPath } from '../audit/paths.ts';

const ruleTitle = ({ rule }: Pick<MonthReport['rules'][number], 'rule'>): string => auditRuleText(rule).title;

export const RulesTable = ({ rules }: Pick<MonthReport, 'rules'>) => (
  <DataTable
    caption="本月各事项的数量"
    rows={rules}
    rowKey={({ rule }) => rule}
    empty="本月没有审计发现，也没有答复和办结的事项。"
    columns={[
      { title: '事项', heads: true, cell: ruleTitle },
      { title: '程度', cell: ({ severity }) => SEVERITY_LABELS[severity] },
      { title: '条款', cell: ({ clause }) => clause },
      { title: '发现', numeric: true, cell: ({ found }) => found },
      { title: '答复', numeric: true, cell: ({ answered }) => answered },
      { title: '办结', numeric: true, cell: ({ closed }) => closed },
    ]}
  />
);

export const OpenTable = ({ open }: Pick<MonthReport, 'open'>) => (
  <DataTable
    caption="未办结的审计发现，逾期的在前"
    rows={open}
    rowKey={({ id }) => id}
    empty="没有未办结的审计发现。"
    columns={[
      {
        title: '事项',
        heads: true,
        cell: (one) => <a href={findingPath(one.id)}>{ruleTitle(one)}</a>,
      },
      { title: '程度', cell: ({ severity }) => SEVERITY_LABELS[severity] },
      { title: '条款', cell: ({ clause }) => clause },
      {
        title: '答复期限',
        cell: ({ answerBy, provisional, overdue }) => (
          <span class={overdue ? 'red' : undefined}>
            {formatDate(answerBy)}
            {provisional && '（暂定）'}
          </span>
        ),
      },
      {
        title: '办理情况',
        cell: ({ answered, overdue }) => (overdue ? '逾期未答复' : answered ? '已答复' : '待答复'),
      },
    ]}
  />
);

export const ClosingsTable = ({ closings }: Pick<MonthReport, 'closings'>) => (
  <DataTable
    caption="本月办结"
    rows={closings.map((one, place) => ({ ...one, place }))}
    rowKey={({ place }) => String(place)}
    empty="本月没有办结的审计发现。"
    columns={[
      {
        title: '事项',
        heads: true,
        cell: ({ finding }) => <a href={findingPath(finding.id)}>{ruleTitle(finding)}</a>,
      },
      { title: '结论', cell: ({ event }) => FINDING_EVENT_LABELS[event.event] },
      { title: '办结人', cell: ({ event }) => event.by },
      { title: '时间', cell: ({ event }) => formatDateTime(event.at) },
      { title: '理由', cell: ({ event }) => event.text },
    ]}
  />
);
