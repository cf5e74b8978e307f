import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';
import { FILTER_LABELS, filterOf, isFilter } from './filters.ts';
import { findingsText } from './view.tsx';

/** GET /console/campaigns/{code}/review.xlsx?filter=: one pile of the review queue, or all piles without a filter. */
export const reviewQueueWorkbook = withCampaign((state, request) => {
  const filter = request.query('filter');
  const rows = isFilter(filter) ? state.rows.filter((row) => filterOf(row) === filter) : state.rows;
  return workbook(
    `${state.campaign.code}-资格审查`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ name }) => name },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => officeOf(state, position) },
      { title: '状态', width: 24, cell: (row) => FILTER_LABELS[filterOf(row)] },
      { title: '系统核对或决定', width: 40, cell: findingsText },
      { title: '审核人', width: 24, cell: ({ review }) => review?.by },
      { title: '报名时间', width: 22, cell: ({ submittedAt }) => formatDateTime(submittedAt) },
    ],
    rows,
  );
});
