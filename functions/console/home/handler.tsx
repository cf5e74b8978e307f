import { may } from '../../../shared/domain/permissions.ts';
import { countsOf } from '../campaign/counts.ts';
import { loadState } from '../campaign-state/load.ts';
import { waitingIn } from '../campaign-state/menu.ts';
import { stateFor } from '../campaign-state/viewer.ts';
import type { Answer } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { Home } from './view.tsx';

/** GET /console and GET /console/campaigns: every campaign of the county, and what waits in each. */
export async function homePage({ staff, now }: StaffRequest, services: Services): Promise<Answer> {
  const records = await services.campaigns.list();
  const states = await Promise.all(records.map(({ campaign }) => loadState(services, campaign.code)));
  const campaigns = states
    .filter((state) => state !== undefined)
    .map((state) => stateFor(state, staff, now))
    .map((state) => ({
      campaign: state.campaign,
      progress: state.progress,
      counts: countsOf(state),
      waiting: waitingIn(state),
    }));
  return {
    kind: 'page',
    data: { campaigns },
    page: {
      title: '首页',
      body: (
        <Home
          campaigns={campaigns}
          roles={staff.roles}
          mayCreate={may(staff.roles, 'campaign.create')}
          now={now}
        />
      ),
    },
  };
}
