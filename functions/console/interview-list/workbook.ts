import { interviewLists } from '../../../shared/domain/selection/interview-list.ts';
import { withOpenCampaign } from '../campaign-state/load.ts';
import { namesOf, officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';

/** GET /console/campaigns/{code}/interview-list.xlsx: whoever enters the interview, position by position. */
export const interviewListWorkbook = withOpenCampaign((state) => {
  const names = namesOf(state);
  const rows = interviewLists(state.campaign, state.candidates, state.imported).flatMap(
    ({ entries, position, places }) => entries.map((entry) => ({ ...entry, position, places })),
  );
  return workbook(
    `${state.campaign.code}-面试名单`,
    [
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => officeOf(state, position) },
      { title: '按比例应入围', cell: ({ places }) => places },
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ number }) => names[number] },
      { title: '笔试成绩', cell: ({ written }) => written / 100 },
    ],
    rows,
  );
});
