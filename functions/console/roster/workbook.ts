import { withInternalCampaign } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';

/**
 * GET /console/campaigns/{code}/roster.xlsx: one row per person on the roster in force, by the number they have or would have;
 * names only of those who applied, as the roster itself holds none.
 */
export const rosterWorkbook = withInternalCampaign(async (state, _request, services) => {
  const roster = await services.rosters.latest(state.campaign.code);
  const applied = new Map(state.rows.map((row) => [row.number, row]));
  return workbook(
    `${state.campaign.code}-摸底表名册`,
    [
      { title: '编号', width: 16, cell: ({ number }) => number },
      { title: '是否报名', cell: ({ row }) => (row === undefined ? '未报名' : '已报名') },
      { title: '姓名', width: 12, cell: ({ row }) => row?.name },
      { title: '岗位', cell: ({ row }) => row?.position },
      { title: '司法所', width: 20, cell: ({ row }) => row && officeOf(state, row.position) },
    ],
    (roster?.numbers ?? []).map((number) => ({ number, row: applied.get(number) })),
  );
});
