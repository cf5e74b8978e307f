import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import { PART_LABELS, RESULT_LABELS } from '../../../shared/domain/score-review/labels.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { namesOf, officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';
import { markText } from '../scores/marking-text.ts';
import { listedReviews } from './rows.ts';

/** GET /console/campaigns/{code}/score-reviews.xlsx: the register of score reviews. */
export const scoreReviewsWorkbook = withCampaign((state) => {
  const names = namesOf(state);
  return workbook(
    `${state.campaign.code}-成绩复核`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ number }) => names[number] },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => officeOf(state, position) },
      { title: '考试', width: 12, cell: ({ kind }) => SCORE_LABELS[kind] },
      { title: '核查内容', width: 20, cell: ({ part }) => PART_LABELS[part] },
      { title: '申请理由', width: 60, cell: ({ text }) => text },
      { title: '申请时间', width: 22, cell: ({ filedAt }) => formatDateTime(filedAt) },
      { title: '结论', width: 14, cell: ({ answer }) => (answer ? RESULT_LABELS[answer.result] : '待办理') },
      { title: '原成绩', cell: ({ answer }) => markText(answer?.from) },
      { title: '更正为', cell: ({ answer }) => markText(answer?.to) },
      { title: '理由', width: 60, cell: ({ answer }) => answer?.reason },
      { title: '办理人', width: 20, cell: ({ answer }) => answer?.by },
      { title: '办理时间', width: 22, cell: ({ answer }) => answer && formatDateTime(answer.at) },
    ],
    listedReviews(state.scoreReviews),
  );
});
