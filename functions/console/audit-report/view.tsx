import { SUPERVISION } from '../../../shared/domain/audit/catalogue.ts';
import { formatMonth, type Month, monthAfter, monthBefore } from '../../../shared/domain/audit/month.ts';
import { formatDate, formatDateTime, localDate } from '../../../shared/domain/calendar/format.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { AUDIT_PATH, AUDIT_REPORT_PATH } from '../audit/paths.ts';
import { RUN_LABELS, runText } from '../audit/runs-list.tsx';
import type { AuditReport } from './load.ts';
import { ClosingsTable, OpenTable, RulesTable } from './tables.tsx';

type Props = { readonly report: AuditReport; readonly countyName: string; readonly now: Instant };

/** The monthly report as the document that is handed to those who supervise; printed after GB/T 9704—2012. */
export function MonthReportView({ report, countyName, now }: Props) {
  const { month, asOf, totals, open, closings, unreadable } = report;
  const overdue = open.filter((one) => one.overdue).length;
  const silent = totals.found + totals.answered + totals.closed === 0;
  return (
    <>
      <Links month={month} now={now} />
      <article class="notice">
        <h1>
          {countyName}司法协理员招聘审计月报（{formatMonth(month)}）
        </h1>
        <p>
          《临汾市开展司法协理员制度试点工作实施方案》（临政办函〔2024〕12号）{SUPERVISION.clause}规定：“
          {SUPERVISION.text}”现将系统审计情况报告如下，各项数字截至{formatDateTime(asOf)}。
        </p>
        {silent ? (
          <p>本月没有审计发现，也没有答复和办结的事项。</p>
        ) : (
          <p>
            本月审计发现{totals.found}项，答复{totals.answered}项，办结{totals.closed}项。
          </p>
        )}
        <p>
          {open.length === 0
            ? '没有未办结的审计发现。'
            : `未办结的审计发现${open.length}项，其中逾期未答复${overdue}项。`}
        </p>
        {unreadable > 0 && (
          <p class="red">
            另有{unreadable}项审计发现的记录无法读取，可能在系统之外被改动，没有计入以上数字。
          </p>
        )}
        <RulesTable rules={report.rules} />
        <OpenTable open={open} />
        <ClosingsTable closings={closings} />
        <Machinery report={report} now={now} />
        <p class="sign">
          {countyName}司法局
          <br />
          {formatDate(localDate(now))}
        </p>
      </article>
    </>
  );
}

function Links({ month, now }: { readonly month: Month; readonly now: Instant }) {
  const href = (name: string) => `${AUDIT_REPORT_PATH}?month=${name}`;
  return (
    <div class="no-print">
      <p>
        <a class="linklike" href={AUDIT_PATH}>
          返回审计发现列表
        </a>
        <span class="soft"> 用浏览器的打印功能打印本页。</span>
      </p>
      <nav class="pager" aria-label="月份">
        <a href={href(monthBefore(month))}>上一月</a>
        {month.until <= now && <a href={href(monthAfter(month))}>下一月</a>}
      </nav>
      <p>
        <a class="linklike" href={`${AUDIT_REPORT_PATH}.xlsx?month=${month.name}`}>
          下载本月数字（Excel）
        </a>
      </p>
    </div>
  );
}

/** Whether the audits run, and how long the log is: without them the numbers above would say nothing. */
function Machinery({ report: { runs, log }, now }: Pick<Props, 'report' | 'now'>) {
  return (
    <>
      <p>截至{formatDateTime(now)}，审计程序的运行情况：</p>
      {runs.map(({ audit, last }) => {
        const { text, alarming } = runText({ last, now });
        return (
          <p key={audit} class={alarming ? 'red' : undefined}>
            {RUN_LABELS[audit]}：{text}。
          </p>
        );
      })}
      <p>{logText(log)}</p>
      {log !== undefined && <pre class="checkpoint">{log.text}</pre>}
    </>
  );
}

const logText = (log: AuditReport['log']): string => {
  if (log === undefined) return '公开账本还没有公布检查点。';
  if (log.size === undefined) return '公开账本的检查点不是规定的格式，内容如下：';
  return `公开账本现有${log.size}条，公布的检查点如下（签名由审计程序核对）：`;
};
