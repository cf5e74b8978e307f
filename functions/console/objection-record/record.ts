import { objectionUploads } from '../../../shared/domain/model/upload.ts';
import { personOf } from '../../../shared/domain/objections/decide-answer.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { DocumentRecord } from '../../../shared/ports/document-store.ts';
import type { StoredObjection } from '../../../shared/ports/objection-store.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';

/** One objection with its files, and the dossier of the person it is about, when there is one. */
export type ObjectionFile = {
  readonly objection: StoredObjection;
  readonly dossier?: Dossier;
  /** What the objector attached and the documents worker has looked at. */
  readonly documents: readonly DocumentRecord[];
};

/**
 * Reads the objection the path names; undefined when this campaign has none of that number.
 * @param strikes whom the answer would strike when the objection names nobody; '' for nobody.
 */
export async function loadObjection(
  request: StaffRequest,
  services: Services,
  strikes = '',
): Promise<ObjectionFile | undefined> {
  const objection = await services.objections.find(request.param('number'));
  if (objection === undefined || objection.campaign !== request.param('code')) return undefined;
  const person = personOf(objection, strikes);
  const [dossier, documents] = await Promise.all([
    person === undefined ? undefined : services.applications.findDossier(person),
    services.documents.find(objectionUploads(objection.number)),
  ]);
  return {
    objection,
    documents,
    ...(dossier?.application.campaign === objection.campaign && { dossier }),
  };
}
