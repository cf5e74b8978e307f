import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { type CampaignState, examinersOf } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { RowFault } from '../imports/row-fault.ts';
import { ScoresView } from './view.tsx';

export type ScoresShown = {
  readonly kind: SheetKind;
  readonly state: CampaignState;
  readonly request: StaffRequest;
  readonly refusal?: KnownRefusal;
  readonly faults?: readonly RowFault[];
};

/** Whether this sheet is formed from the interview panels' marks and never imported. */
export const isFromPanels = (kind: SheetKind, { campaign }: CampaignState): boolean =>
  kind === 'interview' && examinersOf(campaign) !== undefined;

/** The page of one kind of scores, also after an import that was refused. */
export const scoresPage = ({ kind, state, request, refusal, faults = [] }: ScoresShown): Page => ({
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
      refusal={refusal}
      faults={faults}
      done={request.query('done')}
      page={request.query('page')}
    />
  ),
});
