import { sumOfBalances } from '../../../shared/domain/figures/balance.ts';
import { loadState, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import type { Answer } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { BalancePicture } from './balance-picture.tsx';
import { balanceIn, figuresOf } from './load.ts';
import { FiguresView } from './view.tsx';

/** GET /console/campaigns/{code}/figures: how many came how far, men and women, marks, and when applications came. */
export const figuresPage = withCampaign((state) => {
  const figures = figuresOf(state);
  return {
    kind: 'page',
    data: figures,
    page: {
      title: '统计',
      menu: campaignMenu(state, 'figures'),
      body: <FiguresView campaign={state.campaign} figures={figures} />,
    },
  };
});

/** Men and women at every step, over all campaigns of the county that are published. */
export async function countyBalance(services: Services) {
  const records = await services.campaigns.list();
  const published = records.filter(({ progress }) => progress.status === 'running');
  const states = await Promise.all(published.map(({ campaign }) => loadState(services, campaign.code)));
  return sumOfBalances(states.flatMap((state) => (state === undefined ? [] : [balanceIn(state)])));
}

/** GET /console/figures: the same of the whole county, both tracks together. */
export async function countyFiguresPage(_request: StaffRequest, services: Services): Promise<Answer> {
  const balance = await countyBalance(services);
  return {
    kind: 'page',
    data: { balance },
    page: {
      title: '全县统计',
      body: (
        <>
          <h1>全县统计</h1>
          <p>本县已发布的全部招聘，公开招聘和择优选聘合计。</p>
          <BalancePicture balance={balance} />
          <DownloadLink href="/console/figures.xlsx">下载全县数字</DownloadLink>
        </>
      ),
    },
  };
}
