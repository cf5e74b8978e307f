import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { RowFault } from '../imports/row-fault.ts';
import type { SittingState } from './load.ts';
import { SittingView } from './view.tsx';

type Shown = {
  readonly state: CampaignState;
  readonly sitting: SittingState;
  readonly request: StaffRequest;
  readonly refusal?: KnownRefusal;
  /** Faults of single fields, shown beside them. */
  readonly refusals?: readonly KnownRefusal[];
  readonly faults?: readonly RowFault[];
};

/** The page of a sitting, also after a command that was refused: with whatever was typed. */
export const sittingPage = ({
  state,
  sitting,
  request,
  refusal,
  refusals = [],
  faults = [],
}: Shown): Page => ({
  title: '考场和准考证',
  menu: campaignMenu(state, 'sitting'),
  body: (
    <SittingView
      code={state.campaign.code}
      shown={sitting}
      mayArrange={may(request.staff.roles, 'sitting.arrange')}
      mayPrint={may(request.staff.roles, 'sitting.print')}
      csrf={request.csrf}
      typed={request.body.values}
      refusal={refusal}
      refusals={refusals}
      faults={faults}
      done={request.query('done')}
    />
  ),
});
