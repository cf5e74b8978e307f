import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { withoutRelated } from '../recusals/recused.ts';
import { versionSteps } from './history.tsx';
import { neighbours, pileOf } from './next.ts';
import type { ApplicationRecord } from './record.ts';
import type { ReviewForm } from './schema.ts';
import { RecordView } from './view.tsx';

export type RecordPageInput = {
  readonly state: CampaignState;
  readonly record: ApplicationRecord;
  readonly request: StaffRequest;
  /** A decision that was refused, and what was typed with it. */
  readonly refusal?: KnownRefusal;
  readonly typed?: ReviewForm;
};

/** The record page, also after a decision that could not be taken. */
export function recordPage({ state: all, record, request, refusal, typed }: RecordPageInput): Page {
  const state = withoutRelated(all, request.staff);
  const { number, name } = record.dossier.application;
  const pile = pileOf(state.rows, number, typed?.filter || request.query('filter'));
  return {
    title: `资格审查 ${name}`,
    menu: campaignMenu(state, 'review'),
    showFrom: record.showFrom,
    scripts: ['/console/assets/review-keys.js'],
    body: (
      <RecordView
        campaign={state.campaign}
        record={record}
        pile={pile}
        beside={neighbours(state.rows, pile, number)}
        csrf={request.csrf}
        mayDecide={may(request.staff.roles, 'review.decide')}
        mayReveal={may(request.staff.roles, 'identity.reveal')}
        mayReissue={may(request.staff.roles, 'code.reissue')}
        stageOpen={stageAdmits(state.progress, 'review')}
        refusal={refusal}
        typed={typed}
        decided={request.query('decided')}
      />
    ),
  };
}

/** The same as data; sealed fields and the digest of the query code stay where they are. */
export function recordData({ dossier, person, revealed, papers, messages }: ApplicationRecord): unknown {
  const { sealed: _sealed, codeDigest: _digest, ...application } = dossier.application;
  return {
    application: { ...application, citizenId: person.citizenId, phone: person.phone, revealed },
    screening: dossier.screening,
    review: dossier.review,
    messages,
    appeal: dossier.appeal,
    withdrawn: dossier.checks?.left,
    codeReissues: (dossier.reissues ?? []).map(({ codeDigest: _code, ...reissue }) => reissue),
    corrections: versionSteps(dossier),
    documents: papers.map(({ kind, verdict }) => ({
      kind,
      checked: verdict !== undefined,
      fault: verdict?.fault,
      type: verdict?.type,
      size: verdict?.size,
    })),
  };
}
