import { may } from '../../../shared/domain/permissions.ts';
import { staffParticipant, standingOf } from '../../../shared/domain/recusal/match.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Answer, Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { faultsOf, type RowFault } from '../imports/row-fault.ts';
import { standings } from './participants.ts';
import { rowsFor } from './rows.ts';
import type { DeclareForm } from './schema.ts';
import { RecusalsView } from './view.tsx';

export type RecusalsShown = {
  readonly state: CampaignState;
  readonly request: StaffRequest;
  readonly refusal?: KnownRefusal;
  readonly faults?: readonly RowFault[];
  readonly typed?: DeclareForm;
};

/** The page of the register, also after a declaration or a list that was refused. */
export const recusalsPageOf = ({ state, request, refusal, faults = [], typed }: RecusalsShown): Page => {
  const { staff } = request;
  return {
    title: '回避登记',
    menu: campaignMenu(state, 'recusals'),
    body: (
      <RecusalsView
        code={state.campaign.code}
        rows={rowsFor(state, staff)}
        standings={may(staff.roles, 'recusal.read-all') ? standings(state) : []}
        own={standingOf(state.recusals, staffParticipant(staff))}
        account={staff.account}
        csrf={request.csrf}
        mayDeclare={may(staff.roles, 'recusal.declare')}
        forOthers={may(staff.roles, 'panels.arrange')}
        refusal={refusal}
        faults={faults}
        typed={typed}
        done={request.query('done')}
      />
    ),
  };
};

/** A refusal with the page it came from. */
export const refusedRecusal = (shown: RecusalsShown & { readonly refusal: KnownRefusal }): Answer => ({
  kind: 'refused',
  status: statusOf(shown.refusal.code),
  refusal: shown.refusal,
  page: recusalsPageOf(shown),
  ...(shown.faults && { faults: faultsOf(shown.faults) }),
});
