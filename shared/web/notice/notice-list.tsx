import type { ComponentChildren } from 'preact';
import type { Notice } from '../../domain/model/notice.ts';
import { type NoticeCell, type NoticeColumn, noticeTable } from '../../domain/notices/table.ts';
import { DataTable } from '../data-table.tsx';
import { groupCode } from '../group-code.ts';

/** The list of a notice, of whichever kind. */
export function NoticeList({ notice }: { readonly notice: Notice }) {
  const { caption, empty, columns, rows } = noticeTable(notice);
  return (
    <DataTable
      caption={caption}
      empty={empty}
      rows={rows}
      rowKey={({ key }) => key}
      columns={columns.map((column, index) => ({
        title: column.title,
        ...(column.numeric && { numeric: true }),
        ...(column.heads && { heads: true }),
        cell: ({ cells }: (typeof rows)[number]) => shown(column, cells[index]),
      }))}
    />
  );
}

const shown = ({ code }: NoticeColumn, cell: NoticeCell | undefined): ComponentChildren =>
  code && cell ? <data value={cell.text}>{groupCode(cell.text)}</data> : cell?.text;
