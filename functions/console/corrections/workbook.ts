import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { correctedWhat } from '../../../shared/web/correction-list.tsx';
import { withCampaign } from '../campaign-state/load.ts';
import { workbook } from '../http/workbook.ts';

/** GET /console/campaigns/{code}/corrections.xlsx: every corrected text with who corrected it, when and why. */
export const correctionsWorkbook = withCampaign(({ campaign, corrections }) =>
  workbook(
    `${campaign.code}-更正`,
    [
      { title: '次序', cell: ({ version }) => version },
      { title: '时间', width: 22, cell: ({ at }) => formatDateTime(at) },
      { title: '更正内容', width: 20, cell: ({ change }) => correctedWhat(change) },
      { title: '原文', width: 40, cell: ({ change }) => change.from },
      { title: '更正为', width: 40, cell: ({ change }) => change.to },
      { title: '原因', width: 40, cell: ({ reason }) => reason },
      { title: '办理人', width: 24, cell: ({ by }) => by },
    ],
    corrections.flatMap(({ changes, ...correction }) => changes.map((change) => ({ ...correction, change }))),
  ),
);
