import { auditRuleText } from '../../../shared/domain/audit/catalogue.ts';
import { openCount } from '../../../shared/domain/audit/worklist.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { FindingRow } from '../../../shared/ports/audit-store.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { DownloadLink } from '../frame/download-link.tsx';
import { Pager } from '../frame/pager.tsx';
import { CountsTable } from './counts-table.tsx';
import { FilterForm } from './filter-form.tsx';
import { type AuditFilter, isNarrowed, queryOf } from './filters.ts';
import type { Run } from './load.ts';
import { AUDIT_PATH, AUDIT_REPORT_PATH, findingPath } from './paths.ts';
import { RunsList } from './runs-list.tsx';
import { DueText, SeverityTag, StateTag } from './tags.tsx';

export type AuditListProps = {
  /** Every finding of the county; `rows`: those of this page, of `matching` that fit the filter. */
  readonly all: readonly FindingRow[];
  readonly rows: readonly FindingRow[];
  readonly matching: number;
  readonly runs: readonly Run[];
  readonly filter: AuditFilter;
  readonly page: number;
  readonly pages: number;
  readonly now: Instant;
};

const NONE_YET =
  '还没有审计发现。系统定时核对存证账本和全部办理记录，发现不一致或者逾期的事项，会自动列在这里。';
const NONE_FITTING = '没有符合所选条件的审计发现。请更换条件，或者查看全部。';

/** What the audits found, the most urgent first, and whether they run at all. */
export function AuditList({ all, rows, matching, runs, filter, page, pages, now }: AuditListProps) {
  const { open, overdue } = openCount(all, now);
  return (
    <>
      <h1>审计</h1>
      <p>
        系统定时自行核对存证账本和办理记录。发现的问题由县司法局答复，由纪检监察或者市司法局办结。现有未办结{' '}
        {open} 项，其中逾期未答复 {overdue === 0 ? '0 项' : <strong class="red">{overdue} 项</strong>}。
      </p>
      <RunsList runs={runs} now={now} />
      {all.length > 0 && <CountsTable rows={all} />}
      {all.length > 0 && <FilterForm rows={all} filter={filter} />}
      <DataTable
        caption={`审计发现 ${matching} 项，逾期和未办结的在前${pages > 1 ? `，第 ${page} 页，共 ${pages} 页` : ''}`}
        rows={rows}
        rowKey={({ id }) => id}
        empty={all.length === 0 ? NONE_YET : NONE_FITTING}
        columns={[
          {
            title: '发现',
            heads: true,
            cell: ({ id, rule }) => (
              <a class="linklike" href={findingPath(id)}>
                {auditRuleText(rule).title}
              </a>
            ),
          },
          { title: '状态', cell: (row) => <StateTag row={row} now={now} /> },
          { title: '答复期限', cell: (row) => <DueText row={row} now={now} /> },
          { title: '严重程度', cell: ({ severity }) => <SeverityTag severity={severity} /> },
          { title: '招聘', cell: ({ campaign }) => campaign ?? '全县' },
          { title: '发现时间', cell: ({ foundAt }) => <span class="nums">{formatDateTime(foundAt)}</span> },
        ]}
      />
      <Pager page={page} pages={pages} href={(to) => AUDIT_PATH + queryOf(filter, { page: String(to) })} />
      {all.length > 0 && (
        <DownloadLink href={`${AUDIT_PATH}.xlsx${queryOf(filter)}`}>
          {isNarrowed(filter) ? '下载符合条件的审计发现' : '下载全部审计发现'}
        </DownloadLink>
      )}
      <p>
        <a class="linklike" href={AUDIT_REPORT_PATH}>
          审计月报
        </a>
      </p>
      <p>
        <a class="linklike" href="/console">
          返回工作台首页
        </a>
      </p>
    </>
  );
}
