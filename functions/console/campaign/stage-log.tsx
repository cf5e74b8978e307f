import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { StageEvent } from '../../../shared/domain/model/stage.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';

const EVENTS: Readonly<Record<StageEvent['event'], string>> = {
  publish: '发布',
  open: '开始',
  close: '结束',
  reopen: '重新打开',
};

/** What one move was, in words. */
export const eventText = ({ event, stage }: StageEvent): string => {
  if (event === 'publish') return stage === 'registration' ? '发布招聘公告' : '发布公示';
  return `${EVENTS[event]}${STAGE_LABELS[stage]}阶段`;
};

/** Every move of a campaign, with who made it, when and why. */
export const StageLog = ({ log }: { readonly log: readonly StageEvent[] }) => (
  <DataTable
    caption="按时间先后"
    rows={log}
    rowKey={(entry) => `${entry.at}-${entry.event}-${entry.stage}`}
    empty="还没有记录。发布公告之后，每一步都会记在这里。"
    columns={[
      { title: '时间', cell: ({ at }) => <span class="nums">{formatDateTime(at)}</span> },
      { title: '事项', heads: true, cell: eventText },
      { title: '办理人', cell: ({ by }) => by },
      { title: '原因', cell: ({ reason }) => reason ?? '' },
    ]}
  />
);
