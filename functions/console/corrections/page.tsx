import { may } from '../../../shared/domain/permissions.ts';
import { campaignLabel } from '../../../shared/domain/refusals/campaign-labels.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { FieldError } from '../../../shared/web/field-error.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { CorrectionsView, type Typed } from './view.tsx';

export type CorrectionsShown = {
  readonly state: CampaignState;
  readonly request: StaffRequest;
  readonly refusals?: readonly KnownRefusal[];
  readonly typed?: Typed;
};

const errorOf = (refusal: KnownRefusal): readonly FieldError[] => {
  const { field } = refusal;
  if (field === undefined) return [];
  const { title, detail } = refusalText(refusal);
  return [{ field, detail: field === 'reason' ? title : `${campaignLabel(field)}：${detail}` }];
};

/** The corrections of a campaign and, for whoever may, the form of another; also after one that was refused. */
export const correctionsPageOf = ({ state, request, refusals = [], typed }: CorrectionsShown): Page => {
  const errors = refusals.flatMap(errorOf);
  return {
    title: '更正公告',
    menu: campaignMenu(state, 'overview'),
    body: (
      <CorrectionsView
        campaign={state.campaign}
        corrections={state.corrections}
        mayCorrect={may(request.staff.roles, 'campaign.correct') && state.progress.status === 'running'}
        draft={state.progress.status === 'draft'}
        csrf={request.csrf}
        errors={errors}
        refusal={errors.length === 0 ? refusals[0] : undefined}
        typed={typed}
        done={request.query('done')}
      />
    ),
  };
};
