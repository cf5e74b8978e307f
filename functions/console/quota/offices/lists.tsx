import { formatDateTime } from '../../../../shared/domain/calendar/format.ts';
import type { OfficeChange } from '../../../../shared/domain/model/quota.ts';
import { OFFICE_LABELS } from '../../../../shared/domain/quota/labels.ts';
import { refusalText } from '../../../../shared/domain/refusals.ts';
import { DataTable } from '../../../../shared/web/data-table.tsx';
import type { FileFault } from './read-file.ts';

const columnName = (field: string): string =>
  Object.entries(OFFICE_LABELS).find(([name]) => name === field)?.[1] ?? '';

/** Every fault of a refused file, by line. */
export const FileFaults = ({ faults }: { readonly faults: readonly FileFault[] }) => (
  <DataTable
    caption={`共 ${faults.length} 处错误，行号与 Excel 中的行号一致`}
    rows={faults}
    rowKey={({ line, field, refusal }) => `${line}-${field}-${refusal.code}`}
    empty=""
    columns={[
      { title: '行', heads: true, cell: ({ line }) => (line === 0 ? '整个文件' : `第 ${line} 行`) },
      { title: '列', cell: ({ field }) => columnName(field) },
      { title: '填写的内容', cell: ({ refusal }) => refusal.facts?.value ?? '' },
      { title: '问题', cell: ({ refusal }) => refusalText(refusal).title },
      { title: '说明', cell: ({ refusal }) => refusalText(refusal).detail },
    ]}
  />
);

/** Every change of the list, with who made it and when. */
export const OfficeLog = ({ log }: { readonly log: readonly OfficeChange[] }) => (
  <DataTable
    caption="按时间先后"
    rows={log}
    rowKey={({ at, by, count }) => `${at}-${by}-${count}`}
    empty="还没有记录。保存名单之后，每次变动都会记在这里。"
    columns={[
      { title: '时间', cell: ({ at }) => <span class="nums">{formatDateTime(at)}</span> },
      { title: '办理人', heads: true, cell: ({ by }) => by },
      { title: '司法所数', numeric: true, cell: ({ count }) => count },
      { title: '来源', cell: ({ fileName }) => (fileName === undefined ? '网页填写' : `文件“${fileName}”`) },
    ]}
  />
);
