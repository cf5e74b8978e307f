import { formatDateTime } from '../../../../shared/domain/calendar/format.ts';
import type { QuotaStatement } from '../../../../shared/domain/model/quota.ts';
import { QUOTA_EVENT_LABELS, quotaStateLabel } from '../../../../shared/domain/quota/labels.ts';
import { DataTable } from '../../../../shared/web/data-table.tsx';
import { printedPath } from '../paths.ts';

/** Every statement the county has made, the latest first. */
export const StatementList = ({ statements }: { readonly statements: readonly QuotaStatement[] }) => (
  <DataTable
    caption={`共 ${statements.length} 次`}
    rows={statements}
    rowKey={({ serial }) => String(serial)}
    empty="还没有上报过。经办人员拟定数额之后，会列在这里。"
    columns={[
      { title: '次序', heads: true, cell: ({ serial }) => `第 ${serial} 次` },
      { title: '数额', numeric: true, cell: ({ total }) => total },
      { title: '状态', cell: ({ state }) => quotaStateLabel(state) },
      {
        title: '打印稿',
        cell: ({ serial }) => (
          <a class="linklike" href={printedPath(serial)}>
            查看第 {serial} 次
          </a>
        ),
      },
    ]}
  />
);

/** Every step of one statement, with who took it, when and why. */
export const StatementLog = ({ statement }: { readonly statement: QuotaStatement }) => (
  <DataTable
    caption={`第 ${statement.serial} 次的办理记录，按时间先后`}
    rows={statement.log.map((entry, index) => ({ ...entry, place: index + 1 }))}
    rowKey={({ place }) => String(place)}
    empty=""
    columns={[
      { title: '时间', cell: ({ at }) => <span class="nums">{formatDateTime(at)}</span> },
      { title: '事项', heads: true, cell: ({ event }) => QUOTA_EVENT_LABELS[event] },
      { title: '数额', numeric: true, cell: ({ total }) => total },
      { title: '办理人', cell: ({ by }) => by },
      { title: '之后的状态', cell: ({ to }) => quotaStateLabel(to) },
      { title: '理由', cell: ({ reason }) => reason ?? '' },
    ]}
  />
);
