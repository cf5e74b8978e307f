import { maskCitizenId, maskPhone } from '../../../shared/domain/identity/mask.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../shared/domain/model/application.ts';
import { showsIdentity } from '../../../shared/domain/reveals/shows-identity.ts';
import { taskOf } from '../../../shared/domain/reveals/task-of.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { DocumentRecord } from '../../../shared/ports/document-store.ts';
import type { ToldMessage } from '../../../shared/ports/message-store.ts';
import type { Person } from '../../../shared/ports/vault.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { mattersOf } from '../reveals/matters.ts';
import { asksToReveal, recordReveal } from '../reveals/reveal.ts';
import type { Services } from '../services.ts';

/** One document of an application; `verdict` is missing while the check is still under way. */
export type Paper = {
  readonly kind: DocumentKind;
  readonly verdict?: DocumentRecord;
  /** Address of the file itself, only of one that carries the full identity, once the viewer asked to see that. */
  readonly opened?: string;
};

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

/** Whether the person is shown in full, which is put on record first. */
const showsInFull = async (
  state: CampaignState,
  dossier: Dossier,
  request: StaffRequest,
  services: Services,
  isShownAgain: boolean,
): Promise<boolean> => {
  if (!asksToReveal(request)) return false;
  const task = taskOf(mattersOf(state, dossier));
  if (isShownAgain && task === 'none') return false;
  const { number, campaign } = dossier.application;
  const of = { kind: 'application', number } as const;
  await recordReveal(request, services, { of, campaign, page: 'review', task });
  return true;
};

/**
 * Reads one application of this campaign with its documents; undefined when the number is not one of this campaign's.
 * @param isShownAgain after a decision that was not taken: then the person is only shown in full while there is still something to
 * decide, since whoever came second did not ask to look at what is done.
 */
export async function loadRecord(
  state: CampaignState,
  request: StaffRequest,
  services: Services,
  isShownAgain = false,
): Promise<ApplicationRecord | undefined> {
  const number = request.param('number');
  const dossier = await services.applications.findDossier(number);
  if (dossier === undefined || dossier.application.campaign !== state.campaign.code) return undefined;
  const { documents, sealed } = dossier.application;
  const revealed = await showsInFull(state, dossier, request, services, isShownAgain);
  const [verdicts, opened, messages] = await Promise.all([
    services.documents.find(documents.uploadId),
    services.vault.open(number, sealed),
    services.messages.listOf(number),
  ]);
  return {
    dossier,
    revealed,
    messages,
    person: revealed
      ? opened
      : { citizenId: maskCitizenId(opened.citizenId), phone: maskPhone(opened.phone) },
    papers: await Promise.all(DOCUMENT_KINDS.map((kind) => paperOf(kind, verdicts, revealed, services))),
    showFrom: await originsOf(verdicts, services),
  };
}

const paperOf = async (
  kind: DocumentKind,
  verdicts: readonly DocumentRecord[],
  revealed: boolean,
  services: Services,
): Promise<Paper> => {
  const verdict = verdicts.find((one) => one.kind === kind);
  const isOpened = revealed && verdict !== undefined && verdict.fault === undefined && showsIdentity(kind);
  return { kind, verdict, ...(isOpened && { opened: await services.bucket.viewUrl(verdict) }) };
};

const originsOf = async (
  verdicts: readonly DocumentRecord[],
  services: Services,
): Promise<readonly string[]> => {
  const [first] = verdicts;
  return first === undefined ? [] : [new URL(await services.bucket.viewUrl(first)).origin];
};
