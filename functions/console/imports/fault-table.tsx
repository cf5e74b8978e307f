import { columnLabel } from '../../../shared/domain/refusals/tables.ts';
import { refusalText } from '../../../shared/domain/refusals.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import type { RowFault } from './row-fault.ts';

/** Every fault of an import that was refused, by line and column as the officer's own program shows them. */
export const FaultTable = ({ faults }: { readonly faults: readonly RowFault[] }) => (
  <DataTable
    caption={`共 ${faults.length} 处错误，行号与 Excel 中的行号一致`}
    rows={faults}
    rowKey={({ line, field, refusal }) => `${line}-${field}-${refusal.code}`}
    empty=""
    columns={[
      { title: '行', heads: true, cell: ({ line }) => (line === 0 ? '整个文件' : `第 ${line} 行`) },
      { title: '列', cell: ({ field }) => (field === 'file' ? '' : columnLabel(field)) },
      { title: '填写的内容', cell: ({ refusal }) => refusal.facts?.value ?? '' },
      { title: '问题', cell: ({ refusal }) => problemOf(refusal) },
      { title: '怎么办', cell: ({ refusal }) => refusalText(refusal).action },
    ]}
  />
);

// The title of a header fault does not say which column is meant.
const problemOf = (refusal: RowFault['refusal']): string => {
  const { title, detail } = refusalText(refusal);
  return refusal.code === 'scores.header' ? detail : title;
};
