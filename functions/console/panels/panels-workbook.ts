import { formatDate } from '../../../shared/domain/calendar/format.ts';
import type { Panel } from '../../../shared/domain/model/panel.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { participantLabel } from '../../../shared/domain/recusal/labels.ts';
import { type Column, workbook } from '../http/workbook.ts';
import { withPanels } from './context.ts';
import { outlineText, progressText } from './list-view.tsx';
import { lotsIn } from './marks.ts';

const SESSION: readonly Column<Panel>[] = [
  { title: '考官组', width: 20, cell: ({ name }) => name },
  { title: '日期', width: 16, cell: ({ date }) => formatDate(date) },
  { title: '开始', cell: ({ from }) => from },
  { title: '结束', cell: ({ to }) => to },
  { title: '考场', width: 24, cell: ({ room }) => room },
];

const ARRANGED: readonly Column<Panel>[] = [
  ...SESSION,
  {
    title: '主考官',
    width: 20,
    cell: ({ members, chair }) =>
      members
        .slice(chair, chair + 1)
        .map(participantLabel)
        .join(''),
  },
  { title: '考官', width: 60, cell: ({ members }) => members.map(participantLabel).join('、') },
  { title: '考生人数', cell: ({ assigned }) => assigned.length },
  { title: '进度', width: 24, cell: progressText },
];

/** Nothing of who is heard, not even how many, before the lots are drawn. */
const BY_LOT: readonly Column<Panel>[] = [
  ...SESSION,
  { title: '抽签号', width: 40, cell: (panel) => lotsIn(panel).join('、') },
  { title: '进度', width: 24, cell: outlineText },
];

/** GET …/panels.xlsx: the panels with their members; for whoever knows candidates by lot number only, with the lots alone. */
export const panelsWorkbook = withPanels(({ state, request }) =>
  workbook(
    `${state.campaign.code}-考官组`,
    may(request.staff.roles, 'panels.read') ? ARRANGED : BY_LOT,
    state.panels.panels,
  ),
);
