import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { ScoreSheet } from '../../../shared/ports/score-store.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { markText } from './marking-text.ts';

/** What score reviews put right in a sheet since its marks were published; nothing when nothing was. */
export function Corrections({ sheet: { corrections = [] } }: { readonly sheet: ScoreSheet }) {
  if (corrections.length === 0) return null;
  return (
    <DataTable
      caption={`成绩复核更正 ${corrections.length} 处`}
      rows={corrections}
      rowKey={({ number, at }) => `${number}-${at}`}
      empty=""
      columns={[
        { title: '报名号', heads: true, cell: ({ number }) => <span class="code">{number}</span> },
        { title: '原成绩', numeric: true, cell: ({ from }) => markText(from) },
        { title: '更正为', numeric: true, cell: ({ to }) => markText(to) },
        { title: '理由', cell: ({ reason }) => reason },
        { title: '办理人', cell: ({ by }) => by },
        { title: '时间', cell: ({ at }) => formatDateTime(at) },
      ]}
    />
  );
}
