import { maskCitizenId, maskPhone } from '../../../shared/domain/identity/mask.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../shared/domain/model/application.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { logInfo } from '../../../shared/lambda/log.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { DocumentRecord } from '../../../shared/ports/document-store.ts';
import type { ToldMessage } from '../../../shared/ports/message-store.ts';
import type { Person } from '../../../shared/ports/vault.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';

/** One document of an application; `verdict` is missing while the check is still under way. */
export type Paper = { readonly kind: DocumentKind; readonly verdict?: DocumentRecord };

/** One application as a reviewer sees it. `person` is masked unless the viewer may and did ask to see it. */
export type ApplicationRecord = {
  readonly dossier: Dossier;
  readonly person: Person;
  readonly revealed: boolean;
  readonly papers: readonly Paper[];
  /** What they were told, newest first. */
  readonly messages: readonly ToldMessage[];
  /** Origin the documents are shown from, when there is any to show. */
  readonly showFrom: readonly string[];
};

/** Reads one application of this campaign with its documents; undefined when the number is not one of this campaign's. */
export async function loadRecord(
  request: StaffRequest,
  services: Services,
): Promise<ApplicationRecord | undefined> {
  const number = request.param('number');
  const dossier = await services.applications.findDossier(number);
  if (dossier === undefined || dossier.application.campaign !== request.param('code')) return undefined;
  const { documents, sealed } = dossier.application;
  const [verdicts, opened, messages] = await Promise.all([
    services.documents.find(documents.uploadId),
    services.vault.open(number, sealed),
    services.messages.listOf(number),
  ]);
  const revealed = request.query('reveal') === 'yes' && may(request.staff.roles, 'identity.reveal');
  if (revealed) logInfo('identity.revealed', { number, by: request.staff.account });
  return {
    dossier,
    revealed,
    messages,
    person: revealed
      ? opened
      : { citizenId: maskCitizenId(opened.citizenId), phone: maskPhone(opened.phone) },
    papers: DOCUMENT_KINDS.map((kind) => ({ kind, verdict: verdicts.find((one) => one.kind === kind) })),
    showFrom: await originsOf(verdicts, services),
  };
}

const originsOf = async (
  verdicts: readonly DocumentRecord[],
  services: Services,
): Promise<readonly string[]> => {
  const [first] = verdicts;
  return first === undefined ? [] : [new URL(await services.bucket.viewUrl(first.key)).origin];
};
