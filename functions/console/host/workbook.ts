import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { HOST_EVENT_LABELS, HOST_STATE_LABELS } from '../../../shared/domain/host/labels.ts';
import { workbook } from '../http/workbook.ts';
import { withHost } from './page.tsx';

/** GET /console/campaigns/{code}/host.xlsx: every step of the report of a hosted campaign. */
export const hostWorkbook = withHost(({ filing, host }) =>
  workbook(
    `${filing.campaign}-科室招聘报备`,
    [
      { title: '用人科室', width: 24, cell: () => host.section },
      { title: '批准文号', width: 24, cell: () => host.approval },
      { title: '时间', width: 22, cell: ({ at }) => formatDateTime(at) },
      { title: '事项', width: 20, cell: ({ event }) => HOST_EVENT_LABELS[event] },
      { title: '办理人', width: 24, cell: ({ by }) => by },
      { title: '之后的状态', width: 28, cell: ({ to }) => HOST_STATE_LABELS[to] },
      { title: '理由', width: 40, cell: ({ reason }) => reason },
    ],
    filing.log,
  ),
);
