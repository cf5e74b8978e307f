import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { formatEnd } from '../../../shared/domain/calendar/format-end.ts';
import { openingFigures } from '../../../shared/domain/opening/figures.ts';
import { withOpenCampaign } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';
import { CHOICE_LABELS, choicesIn } from './choices.ts';
import { decisionRows, decisionText } from './decision-rows.ts';

/** GET …/opening.xlsx: every post with its figures and what was decided on it. */
export const openingWorkbook = withOpenCampaign((state) =>
  workbook(
    `${state.campaign.code}-开考比例`,
    [
      { title: '岗位', cell: ({ post }) => post },
      { title: '司法所', width: 20, cell: ({ office }) => office },
      { title: '公布人数', cell: ({ from }) => from },
      { title: '开考比例', cell: ({ ratio }) => ratio },
      { title: '应有人数', cell: ({ needed }) => needed },
      { title: '通过资格审查人数', cell: ({ admitted }) => admitted },
      { title: '决定', width: 24, cell: decisionText },
      { title: '核减后人数', cell: ({ to }) => to },
      { title: '决定人', width: 24, cell: () => state.opening?.by },
      {
        title: '决定时间',
        width: 22,
        cell: () => (state.opening === undefined ? undefined : formatDateTime(state.opening.at)),
      },
    ],
    decisionRows(state.campaign, openingFigures(state.campaign, state.candidates), state.opening),
  ),
);

/** GET …/opening/choices.xlsx: what the applicants of cancelled posts chose. */
export const choicesWorkbook = withOpenCampaign((state, { now }) =>
  workbook(
    `${state.campaign.code}-改报情况`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ name }) => name },
      { title: '原报岗位', cell: ({ from }) => from },
      { title: '原报司法所', width: 20, cell: ({ from }) => officeOf(state, from) },
      { title: '选择', width: 14, cell: (choice) => CHOICE_LABELS[choice.state] },
      { title: '改报岗位', cell: ({ to }) => to },
      { title: '改报司法所', width: 20, cell: ({ to }) => to && officeOf(state, to) },
      { title: '选择期限', width: 22, cell: ({ until }) => formatEnd(until) },
    ],
    choicesIn(state, now),
  ),
);
