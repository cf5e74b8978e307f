import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { workbook } from '../http/workbook.ts';
import { eventText } from './stage-log.tsx';

/** GET /console/campaigns/{code}/log.xlsx: every move of the campaign with who made it, when and why. */
export const stageLogWorkbook = withCampaign(({ campaign, progress }) =>
  workbook(
    `${campaign.code}-办理记录`,
    [
      { title: '时间', width: 22, cell: ({ at }) => formatDateTime(at) },
      { title: '事项', width: 24, cell: eventText },
      { title: '办理人', width: 24, cell: ({ by }) => by },
      { title: '原因', width: 60, cell: ({ reason }) => reason },
    ],
    progress.log,
  ),
);
