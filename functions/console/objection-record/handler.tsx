import type { ObjectorContact } from '../../../shared/domain/model/objection.ts';
import { isSignedBy } from '../../../shared/domain/objections/recusal.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { taskOfObjection } from '../../../shared/domain/reveals/task-of.ts';
import { type CampaignState, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { listedNow } from '../campaign-state/notice-state.ts';
import { type Page, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { asksToReveal, recordReveal } from '../reveals/reveal.ts';
import type { Services } from '../services.ts';
import { loadObjection, type ObjectionFile } from './record.ts';
import type { AnswerForm } from './schema.ts';
import { ObjectionView } from './view.tsx';

/** Name and phone, for whoever may see identities and asks for them, once that is on record; undefined otherwise. */
const contactOf = async (
  { objection }: ObjectionFile,
  request: StaffRequest,
  services: Services,
): Promise<ObjectorContact | undefined> => {
  if (!asksToReveal(request) || objection.contact === undefined) return undefined;
  const { number, campaign } = objection;
  const task = taskOfObjection(objection);
  const of = { kind: 'objection', number } as const;
  await recordReveal(request, services, { of, campaign, page: 'objection', task });
  return services.contacts.open(objection.number, objection.contact);
};

export type ObjectionPageInput = {
  readonly state: CampaignState;
  readonly request: StaffRequest;
  readonly file: ObjectionFile;
  readonly contact?: ObjectorContact;
  readonly refusal?: KnownRefusal;
  readonly typed?: AnswerForm;
};

/** The record page of one objection, also after an answer that could not be saved. */
export const objectionPageOf = ({ state, request, file, ...rest }: ObjectionPageInput): Page => {
  const { staff } = request;
  const reviewedBy = file.dossier?.review?.by;
  return {
    title: `异议 ${file.objection.number}`,
    menu: campaignMenu(state, 'objections'),
    body: (
      <ObjectionView
        state={state}
        file={file}
        listed={listedNow(state)}
        now={request.now}
        csrf={request.csrf}
        mayAnswer={may(staff.roles, 'objections.answer')}
        mayReveal={may(staff.roles, 'identity.reveal')}
        recused={reviewedBy !== undefined && isSignedBy(reviewedBy, staff.account)}
        done={request.query('done') !== ''}
        {...rest}
      />
    ),
  };
};

/** GET /console/campaigns/{code}/objections/{number}?reveal=yes: one objection; who filed it only on request, to whom it is allowed. */
export const objectionRecord = withCampaign(async (state, request, services) => {
  const file = await loadObjection(request, services);
  if (file === undefined) return refusedWith(404, { code: 'objection.unknown' });
  const contact = await contactOf(file, request, services);
  const { codeDigest: _, contact: sealed, ...objection } = file.objection;
  return {
    kind: 'page',
    data: {
      objection,
      documents: file.documents.map(({ kind, type, size, sha256, fault }) => ({
        kind,
        type,
        size,
        sha256,
        fault,
      })),
      hasContact: sealed !== undefined,
      ...(contact && { contact }),
    },
    page: objectionPageOf({ state, request, file, contact }),
  };
});
