import type { CampaignDeletion } from '../../../shared/domain/model/deletion.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { countsOf } from './counts.ts';
import { nextMoves } from './moves.ts';
import { reviewPending } from './review-pending.tsx';
import { CampaignView } from './view.tsx';

/** The page of a campaign, also shown when one of its commands was refused. */
export const campaignPage = (
  state: CampaignState,
  { staff, csrf, now, query }: StaffRequest,
  refusal?: KnownRefusal,
  typedReason?: string,
  deletion?: CampaignDeletion,
): Page => ({
  title: state.campaign.title,
  menu: campaignMenu(state, 'overview'),
  body: (
    <CampaignView
      campaign={state.campaign}
      progress={state.progress}
      corrected={state.corrections.length}
      counts={countsOf(state)}
      waiting={reviewPending(state)}
      moves={may(staff.roles, 'stage.change') ? nextMoves(state, now) : []}
      mayPublish={may(staff.roles, 'campaign.publish') && state.progress.status === 'draft'}
      csrf={csrf}
      refusal={refusal}
      typedReason={typedReason}
      findings={state.findings?.filter(({ campaign }) => campaign === state.campaign.code).length}
      deletion={deletion}
      done={query('done')}
      now={now}
    />
  ),
});
