import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { type CampaignState, isInternal } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { reachedNow } from './reached-now.ts';
import type { CheckForm } from './schema.ts';
import { ChecksView } from './view.tsx';
import { WithdrawalsView } from './withdrawals-view.tsx';

export type ChecksPageInput = {
  readonly state: CampaignState;
  readonly request: StaffRequest;
  readonly refusal?: KnownRefusal;
  readonly typed?: CheckForm;
};

/** The page of background and medical checks, also after a result that could not be recorded. */
export const checksPageOf = ({ state, request, refusal, typed }: ChecksPageInput): Page => ({
  title: isInternal(state) ? '拟选聘与放弃' : '考察与体检',
  menu: campaignMenu(state, 'checks'),
  body: isInternal(state) ? (
    <WithdrawalsView
      state={state}
      reached={reachedNow(state)}
      csrf={request.csrf}
      mayRecord={
        may(request.staff.roles, 'checks.record') && stageAdmits(state.progress, 'record-withdrawal')
      }
      refusal={refusal}
      typed={typed === undefined ? undefined : { ...typed, number: request.param('number') }}
      done={request.query('done')}
    />
  ) : (
    <ChecksView
      state={state}
      reached={reachedNow(state)}
      csrf={request.csrf}
      mayRecord={may(request.staff.roles, 'checks.record')}
      background={stageAdmits(state.progress, 'record-background')}
      medical={stageAdmits(state.progress, 'record-medical')}
      refusal={refusal}
      typed={typed === undefined ? undefined : { ...typed, number: request.param('number') }}
      done={request.query('done')}
    />
  ),
});
