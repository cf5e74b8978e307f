import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import { lockedSince } from '../../../shared/domain/marking/secrecy.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { RowFault } from '../imports/row-fault.ts';
import { isFromPanels } from './from-panels.ts';
import { guardImport } from './guard.ts';
import { markingSeenBy } from './seen.ts';
import type { TypedSettlement } from './settle-form.tsx';
import { ScoresView } from './view.tsx';

export type ScoresShown = {
  readonly kind: SheetKind;
  readonly state: CampaignState;
  readonly request: StaffRequest;
  readonly refusal?: KnownRefusal;
  readonly faults?: readonly RowFault[];
  /** A settlement that was refused, as typed. */
  readonly typed?: TypedSettlement;
};

/** The page of one kind of scores, also after an import that was refused. */
export const scoresPage = ({ kind, state, request, refusal, faults = [], typed }: ScoresShown): Page => {
  const marking = state.markings[kind];
  return {
    title: SCORE_LABELS[kind],
    menu: campaignMenu(state, kind),
    body: (
      <ScoresView
        kind={kind}
        state={state}
        csrf={request.csrf}
        mayImport={may(request.staff.roles, 'scores.import') && !isFromPanels(kind, state)}
        fromPanels={isFromPanels(kind, state)}
        stageOpen={stageAdmits(state.progress, `import-${kind}`)}
        lockedSince={lockedSince(state.notices, kind)}
        marking={marking && markingSeenBy(marking, request.staff)}
        maySettle={
          may(request.staff.roles, 'scores.settle') &&
          guardImport(state, kind) === undefined &&
          marking?.entries.every(({ examiner }) => examiner !== request.staff.account) === true
        }
        chosen={request.query('number')}
        typed={typed}
        refusal={refusal}
        faults={faults}
        done={request.query('done')}
        page={request.query('page')}
      />
    ),
  };
};
