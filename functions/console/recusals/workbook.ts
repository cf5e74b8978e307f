import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { declaredLabel, participantLabel } from '../../../shared/domain/recusal/labels.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { workbook } from '../http/workbook.ts';
import { rowsFor } from './rows.ts';
import { appliedText, lateText, stateText } from './texts.ts';

/** GET /console/campaigns/{code}/recusals.xlsx: the register as the viewer may read it. */
export const recusalsWorkbook = withCampaign((state, { staff }) =>
  workbook(
    `${state.campaign.code}-回避登记`,
    [
      { title: '登记号', cell: ({ id }) => id },
      { title: '申报人', width: 24, cell: ({ who }) => participantLabel(who) },
      { title: '回避情形', width: 26, cell: ({ what }) => declaredLabel(what) },
      { title: '涉及报名号', width: 16, cell: appliedText },
      { title: '需要核实', width: 26, cell: lateText },
      { title: '录入人', width: 20, cell: ({ by }) => by },
      { title: '录入时间', width: 22, cell: ({ at }) => formatDateTime(at) },
      { title: '状态', width: 40, cell: stateText },
    ],
    rowsFor(state, staff),
  ),
);
