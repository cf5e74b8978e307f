import type { CampaignState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { namesOf } from '../campaign-state/people.ts';
import { withheldIn } from '../campaign-state/viewer.ts';
import type { Answer } from '../http/answer.ts';
import { internalSheets } from './sheets.ts';
import { InternalRankingView } from './view.tsx';

/** The ranking of an internal campaign: by exam alone, 四(一). */
export function internalRanking(state: CampaignState): Answer {
  const sheets = internalSheets(state);
  const names = namesOf(state);
  return {
    kind: 'page',
    data: {
      ...withheldIn(state),
      positions: sheets.map(({ standings, ...sheet }) => ({
        ...sheet,
        standings: standings.map((standing) => ({ ...standing, name: names[standing.number] })),
      })),
    },
    page: {
      title: '成绩排名',
      menu: campaignMenu(state, 'ranking'),
      body: <InternalRankingView state={state} sheets={sheets} names={names} />,
    },
  };
}
