import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { type CampaignState, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { supplementFor } from '../campaign-state/notice-state.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { listedObjections } from './rows.ts';
import { ObjectionsView } from './view.tsx';

/** The list of objections with the supplements, also after one that could not be published. */
export const objectionsPageOf = (
  state: CampaignState,
  request: StaffRequest,
  refusal?: KnownRefusal,
): Page => ({
  title: '异议与补充公示',
  menu: campaignMenu(state, 'objections'),
  body: (
    <ObjectionsView
      state={state}
      objections={listedObjections(state.objections, request.now)}
      pending={supplementFor(state, request.now).supplement}
      mayPublish={may(request.staff.roles, 'notice.publish') && stageAdmits(state.progress, 'publish-notice')}
      csrf={request.csrf}
      refusal={refusal}
      done={request.query('done')}
    />
  ),
});

/** GET /console/campaigns/{code}/objections: all objections, overdue first, and what was or has to be published below the notice. */
export const objectionsPage = withCampaign((state, request) => ({
  kind: 'page',
  data: {
    objections: listedObjections(state.objections, request.now),
    supplements: state.noticed?.supplements ?? [],
    pending: supplementFor(state, request.now).supplement ?? null,
  },
  page: objectionsPageOf(state, request),
}));
