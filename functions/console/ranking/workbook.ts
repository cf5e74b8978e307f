import { isOpen, type OpenState, withCampaign } from '../campaign-state/load.ts';
import { namesOf } from '../campaign-state/people.ts';
import { notPublic } from '../campaign-state/viewer.ts';
import { refusedWith } from '../http/answer.ts';
import { workbook } from '../http/workbook.ts';
import { internalRankingWorkbook } from '../internal-ranking/workbook.ts';
import { placeOf } from './cut.ts';
import { pathTo } from './path-to.ts';
import { sheetsOf } from './sheets.ts';

/** GET /console/campaigns/{code}/ranking.xlsx: every position's ranking with each step of the arithmetic in its own column. */
export const rankingWorkbook = withCampaign((state) => {
  const stopped = notPublic(state);
  if (stopped) return refusedWith(403, stopped);
  return isOpen(state) ? openWorkbook(state) : internalRankingWorkbook(state);
});

const openWorkbook = (state: OpenState) => {
  const names = namesOf(state);
  const rows = sheetsOf(state).flatMap((sheet) =>
    sheet.standings.map((standing) => ({
      sheet,
      standing,
      path: pathTo(standing, { standings: sheet.standings, campaign: state.campaign }),
    })),
  );
  return workbook(
    `${state.campaign.code}-排名`,
    [
      { title: '岗位', cell: ({ sheet }) => sheet.position },
      { title: '司法所', width: 20, cell: ({ sheet }) => sheet.office },
      { title: '名次', cell: ({ standing }) => standing.rank },
      { title: '报名号', width: 16, cell: ({ standing }) => standing.number },
      { title: '姓名', width: 12, cell: ({ standing }) => names[standing.number] },
      { title: '笔试', cell: ({ standing }) => standing.written / 100 },
      { title: '面试', cell: ({ standing }) => standing.interview / 100 },
      { title: '加权相加', width: 28, cell: ({ path }) => path.sum },
      { title: '精确值', width: 12, cell: ({ path }) => path.exact },
      { title: '总成绩', cell: ({ standing }) => standing.final / 100 },
      { title: '优先条件', cell: ({ standing }) => (standing.preferred ? '有' : '无') },
      { title: '同分说明', width: 60, cell: ({ path }) => path.tieSentence },
      { title: '现在的结果', width: 24, cell: ({ sheet, standing }) => placeOf(sheet, standing.number) },
    ],
    rows,
  );
};
