import { isOpen, type OpenState, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { namesOf } from '../campaign-state/people.ts';
import { withheldIn } from '../campaign-state/viewer.ts';
import type { Answer } from '../http/answer.ts';
import { internalRanking } from '../internal-ranking/page.tsx';
import { pathTo } from './path-to.ts';
import { sheetsOf } from './sheets.ts';
import { RankingView } from './view.tsx';

/** GET /console/campaigns/{code}/ranking: every candidate's way from raw marks to place. */
export const rankingPage = withCampaign((state) =>
  isOpen(state) ? openRanking(state) : internalRanking(state),
);

const openRanking = (state: OpenState): Answer => {
  const sheets = sheetsOf(state);
  const names = namesOf(state);
  return {
    kind: 'page',
    data: {
      ...withheldIn(state),
      weight: state.campaign.written.weight,
      positions: sheets.map(({ shortlist, standings, ...sheet }) => ({
        ...sheet,
        shortlist: { cut: shortlist.cut, numbers: [...shortlist.numbers] },
        standings: standings.map((standing) => ({
          ...standing,
          name: names[standing.number],
          ...pathTo(standing, { standings, campaign: state.campaign }),
        })),
      })),
    },
    page: {
      title: '成绩排名',
      menu: campaignMenu(state, 'ranking'),
      body: <RankingView state={state} sheets={sheets} names={names} />,
    },
  };
};
