import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { DocumentRecord } from '../../../shared/ports/document-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import type { ContractFile } from './load.ts';
import { type ContractUpload, isUploadOf, newUpload } from './upload.ts';
import { ContractView } from './view.tsx';

/** What somebody typed into one of the forms, and what was wrong with it. */
export type Typed = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly refusals: readonly KnownRefusal[];
};

/** What was uploaded for this contract last: its id, and the verdict once the file is checked. */
export type UploadedCopy = { readonly uploadId: string; readonly verdict?: DocumentRecord };

const uploadedIn = async (
  { query, body }: StaffRequest,
  { documents }: Services,
  number: string,
): Promise<UploadedCopy | undefined> => {
  const typed = body.values.upload;
  const uploadId = typeof typed === 'string' && typed !== '' ? typed : query('upload');
  if (!isUploadOf(number, uploadId)) return undefined;
  const verdict = (await documents.find(uploadId)).find(({ kind }) => kind === 'signed-contract');
  return { uploadId, ...(verdict && { verdict }) };
};

/** Where the signed copy is posted to; only while a signature is due and the viewer may record it. */
export const uploadFor = (
  state: CampaignState,
  { contract, person }: ContractFile,
  request: StaffRequest,
  services: Services,
): Promise<ContractUpload> | undefined =>
  contract.state === 'issued' && may(request.staff.roles, 'contracts.manage')
    ? newUpload(request, services, state.campaign.code, person.number)
    : undefined;

/** The page of one contract, also after a command that was refused. */
export const contractPageOf = async (
  state: CampaignState,
  file: ContractFile,
  request: StaffRequest,
  services: Services,
  typed?: Typed,
): Promise<Page> => {
  const upload = await uploadFor(state, file, request, services);
  const copy = await uploadedIn(request, services, file.person.number);
  return {
    title: `合同 ${file.person.name}`,
    menu: campaignMenu(state, 'contracts'),
    ...(upload && { postTo: [new URL(upload.ticket.url).origin] }),
    body: (
      <ContractView
        state={state}
        file={file}
        csrf={request.csrf}
        now={request.now}
        mayManage={may(request.staff.roles, 'contracts.manage')}
        mayReveal={may(request.staff.roles, 'identity.reveal')}
        upload={upload}
        copy={copy}
        typed={typed}
        done={request.query('done') !== ''}
      />
    ),
  };
};
