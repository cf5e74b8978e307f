import { newFiling } from '../../../shared/domain/host/decide-filing.ts';
import { hostOf } from '../../../shared/domain/host/may-publish.ts';
import type { Host, HostFiling } from '../../../shared/domain/model/host.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type CampaignState, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { type Answer, type Page, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import type { Services } from '../services.ts';
import { HostView } from './view.tsx';

export type HostShown = {
  readonly state: CampaignState;
  readonly host: Host;
  readonly filing: HostFiling;
  readonly request: StaffRequest;
  readonly refusal?: KnownRefusal;
  readonly typedReason?: string;
};

/** The report of a hosted campaign, also after a step that was refused. */
export const hostPageOf = ({ state, host, filing, request, refusal, typedReason }: HostShown): Page => ({
  title: '科室招聘报备',
  menu: campaignMenu(state, 'overview'),
  body: (
    <HostView
      code={state.campaign.code}
      host={host}
      filing={filing}
      roles={request.staff.roles}
      csrf={request.csrf}
      refusal={refusal}
      typedReason={typedReason}
      done={request.query('done')}
    />
  ),
});

/** What a refused step answers: the page as it is now, with what was typed. */
export const hostRefused = (shown: HostShown & { readonly refusal: KnownRefusal }): Answer => ({
  kind: 'refused',
  status: statusOf(shown.refusal.code),
  refusal: shown.refusal,
  page: hostPageOf(shown),
});

/** Makes a handler out of one that needs a campaign with a host and its report; a campaign without one has no such page. */
export const withHost = (handle: (shown: HostShown, services: Services) => Promise<Answer> | Answer) =>
  withCampaign(async (state, request, services) => {
    const host = hostOf(state.campaign);
    if (host === undefined) return refusedWith(404, { code: 'not-found' });
    const filing = (await services.hosts.find(state.campaign.code)) ?? newFiling(state.campaign.code);
    return handle({ state, host, filing, request }, services);
  });
