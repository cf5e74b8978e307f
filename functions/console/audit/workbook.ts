import { auditRuleText } from '../../../shared/domain/audit/catalogue.ts';
import {
  FINDING_EVENT_LABELS,
  FINDING_STATE_LABELS,
  SEVERITY_LABELS,
  SUBJECT_LABELS,
} from '../../../shared/domain/audit/labels.ts';
import { closingOf, isAnswered, isAnswerOverdue } from '../../../shared/domain/audit/standing.ts';
import { worklist } from '../../../shared/domain/audit/worklist.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { FindingEvent } from '../../../shared/domain/model/audit.ts';
import type { Answer } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { workbook } from '../http/workbook.ts';
import type { Services } from '../services.ts';
import { filterIn, fits } from './filters.ts';
import { standingText } from './tags.tsx';

/** A cell of an .xlsx holds 32,767 characters (ECMA-376, 18.18.2 of Excel's limits); the latest of what was said is kept. */
const MOST_IN_CELL = 32_000;

const saying = ({ at, by, event, text }: FindingEvent): string =>
  `${formatDateTime(at)} ${by} ${FINDING_EVENT_LABELS[event]}：${text}`;

const sayings = (events: readonly FindingEvent[]): string => {
  const all = events.map(saying).join('\n');
  return all.length <= MOST_IN_CELL ? all : `（更早的内容请在系统中查看）${all.slice(-MOST_IN_CELL)}`;
};

/** GET /console/audit.xlsx: everything on record about the findings that fit the filter, in the order of the list. */
export async function auditWorkbook(request: StaffRequest, services: Services): Promise<Answer> {
  const { now } = request;
  const filter = filterIn(request);
  const listed = (await services.findings.list()).filter((row) => fits(row, filter));
  const found = await services.findings.findAll(listed.map(({ id }) => id));
  const rows = worklist(
    found.map((finding) => ({ ...finding, answered: isAnswered(finding.log) })),
    now,
  );
  return workbook(
    '审计发现',
    [
      { title: '编号', width: 20, cell: ({ id }) => id },
      { title: '状态', width: 16, cell: (row) => standingText(row, now) },
      { title: '严重程度', cell: ({ severity }) => SEVERITY_LABELS[severity] },
      { title: '发现', width: 40, cell: ({ rule }) => auditRuleText(rule).title },
      { title: '规则代号', width: 22, cell: ({ rule }) => rule },
      { title: '事实', width: 60, cell: ({ facts }) => facts },
      { title: '条款', width: 12, cell: ({ clause }) => clause },
      { title: '条款原文', width: 60, cell: ({ rule }) => auditRuleText(rule).clause.text },
      { title: '对象', width: 12, cell: ({ subject }) => SUBJECT_LABELS[subject.kind] },
      { title: '对象编号', width: 30, cell: ({ subject }) => subject.key },
      { title: '招聘', width: 20, cell: ({ campaign }) => campaign },
      { title: '发现时间', width: 22, cell: ({ foundAt }) => formatDateTime(foundAt) },
      { title: '答复期限', width: 18, cell: ({ answerBy }) => formatDate(answerBy) },
      { title: '期限暂定', cell: ({ provisional }) => (provisional ? '是' : '') },
      { title: '逾期', cell: (row) => (isAnswerOverdue(row, now) ? '是' : '') },
      { title: '答复', width: 60, cell: ({ log }) => sayings(log.filter(({ event }) => event === 'answer')) },
      {
        title: '办结结论',
        width: 14,
        cell: ({ state }) => (state === 'open' ? undefined : FINDING_STATE_LABELS[state]),
      },
      { title: '办结人', width: 24, cell: (row) => closingOf(row)?.by },
      {
        title: '办结时间',
        width: 22,
        cell: (row) => {
          const at = closingOf(row)?.at;
          return at === undefined ? undefined : formatDateTime(at);
        },
      },
      { title: '办结理由', width: 60, cell: (row) => closingOf(row)?.text },
      { title: '全部记录', width: 60, cell: ({ log }) => sayings(log) },
    ],
    rows,
  );
}
