import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import type { InternalState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { RowFault } from '../imports/row-fault.ts';
import { assessedPeople } from './people.ts';
import { AssessmentView } from './view.tsx';

export type AssessmentShown = {
  readonly state: InternalState;
  readonly request: StaffRequest;
  readonly refusal?: KnownRefusal;
  readonly faults?: readonly RowFault[];
  /** The reason of a settlement that was refused. */
  readonly typedReason?: string;
};

/** The page of the assessment, also after an import or a settlement that was refused. */
export const assessmentPageOf = ({
  state,
  request,
  refusal,
  faults = [],
  typedReason,
}: AssessmentShown): Page => {
  const { roles, account } = request.staff;
  const open = stageAdmits(state.progress, 'enter-assessment');
  return {
    title: '考核',
    menu: campaignMenu(state, 'assessment'),
    body: (
      <AssessmentView
        state={state}
        people={assessedPeople(state, request.staff)}
        own={state.assessment.sheets.find(({ assessor }) => assessor === account)}
        csrf={request.csrf}
        open={open}
        mayEnter={may(roles, 'assessment.enter')}
        maySettle={may(roles, 'assessment.settle') && open}
        refusal={refusal}
        faults={faults}
        typedReason={typedReason}
        done={request.query('done')}
        page={request.query('page')}
      />
    ),
  };
};
