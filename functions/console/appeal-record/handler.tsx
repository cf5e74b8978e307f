import { isSignedBy } from '../../../shared/domain/objections/recusal.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type CampaignState, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { type Page, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { isRecused } from '../recusals/recused.ts';
import { type AppealFile, loadAppeal } from './record.ts';
import type { AppealAnswerForm } from './schema.ts';
import { AppealView } from './view.tsx';

export type AppealPageInput = {
  readonly state: CampaignState;
  readonly request: StaffRequest;
  readonly file: AppealFile;
  readonly refusal?: KnownRefusal;
  readonly typed?: AppealAnswerForm;
};

/** The record page of one appeal, also after an answer that could not be saved. */
export const appealPageOf = ({ state, request, file, refusal, typed }: AppealPageInput): Page => ({
  title: `申诉 ${file.appeal.number}`,
  menu: campaignMenu(state, 'appeals'),
  body: (
    <AppealView
      state={state}
      file={file}
      csrf={request.csrf}
      mayAnswer={may(request.staff.roles, 'appeals.decide')}
      own={isSignedBy(file.appeal.against.by, request.staff.account)}
      refusal={refusal}
      typed={typed}
      done={request.query('done') !== ''}
    />
  ),
});

/** GET /console/campaigns/{code}/appeals/{number}: the decision, what it rests on, and what is said against it. */
export const appealRecord = withCampaign(async (state, request, services) => {
  const file = await loadAppeal(request, services);
  if (file === undefined) return refusedWith(404, { code: 'appeal.unknown' });
  if (isRecused(state.recusals, request.staff, file.appeal.number))
    return refusedWith(403, { code: 'review.recused' });
  const { screening, review, checks } = file.dossier;
  return {
    kind: 'page',
    data: { appeal: file.appeal, review, screening, withdrew: checks?.withdrew === true },
    page: appealPageOf({ state, request, file }),
  };
});
