import type { CampaignState } from '../campaign-state/load.ts';
import { namesOf } from '../campaign-state/people.ts';
import type { Answer } from '../http/answer.ts';
import { workbook } from '../http/workbook.ts';
import { placeOf } from '../ranking/cut.ts';
import { internalSheets } from './sheets.ts';

/** The ranking of an internal campaign for Excel, one row per person with a valid exam mark. */
export const internalRankingWorkbook = (state: CampaignState): Promise<Answer> => {
  const names = namesOf(state);
  const rows = internalSheets(state).flatMap((sheet) =>
    sheet.standings.map((standing) => ({ sheet, standing })),
  );
  return workbook(
    `${state.campaign.code}-排名`,
    [
      { title: '岗位', cell: ({ sheet }) => sheet.position },
      { title: '司法所', width: 20, cell: ({ sheet }) => sheet.office },
      { title: '名次', cell: ({ standing }) => standing.rank },
      { title: '报名号', width: 16, cell: ({ standing }) => standing.number },
      { title: '姓名', width: 12, cell: ({ standing }) => names[standing.number] },
      { title: '考试成绩', cell: ({ standing }) => standing.exam / 100 },
      { title: '同分', cell: ({ standing }) => (standing.tied ? '是' : '') },
      { title: '现在的结果', width: 24, cell: ({ sheet, standing }) => placeOf(sheet, standing.number) },
    ],
    rows,
  );
};
