import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { SittingEvent } from '../../../shared/domain/model/sitting.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';

const LABELS: Readonly<Record<SittingEvent['what'], string>> = {
  terms: '填写时间和地点',
  rooms: '填写考场',
  arranged: '编排考场',
  rearranged: '重新编排',
  late: '补排座位',
  issued: '发放准考证',
};

/** Everything that was done on a sitting, the latest last; arrangements are kept by their version. */
export const SittingLog = ({ log }: { readonly log: readonly SittingEvent[] }) => (
  <section>
    <h2>办理记录</h2>
    <DataTable
      caption="考试安排的办理记录"
      rows={log.map((entry, index) => ({ ...entry, place: index }))}
      rowKey={({ place }) => String(place)}
      empty="还没有办理。"
      columns={[
        { title: '时间', cell: ({ at }) => formatDateTime(at) },
        { title: '事项', heads: true, cell: ({ what }) => LABELS[what] },
        {
          title: '版本',
          cell: ({ arrangement }) => (arrangement === undefined ? '' : `第 ${arrangement} 版`),
        },
        { title: '人数', numeric: true, cell: ({ people }) => people ?? '' },
        { title: '理由', cell: ({ reason }) => reason ?? '' },
        { title: '办理人', cell: ({ by }) => by },
      ]}
    />
  </section>
);
