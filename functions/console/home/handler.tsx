import { openCount } from '../../../shared/domain/audit/worklist.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { findingsFor } from '../audit/load.ts';
import type { Answer } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { campaignCards } from './cards.ts';
import { Home } from './view.tsx';

/** GET /console and GET /console/campaigns: every campaign of the county, and what waits in each. */
export async function homePage({ staff, now }: StaffRequest, services: Services): Promise<Answer> {
  const [campaigns, findings] = await Promise.all([
    campaignCards(services, staff, now),
    findingsFor(services, staff),
  ]);
  const audit = findings && openCount(findings, now);
  return {
    kind: 'page',
    data: { campaigns, ...(audit && { audit }) },
    page: {
      title: '首页',
      body: (
        <Home
          campaigns={campaigns}
          roles={staff.roles}
          mayCreate={may(staff.roles, 'campaign.create')}
          audit={audit}
          now={now}
        />
      ),
    },
  };
}
