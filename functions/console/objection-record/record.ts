import { personOf } from '../../../shared/domain/objections/decide-answer.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { StoredObjection } from '../../../shared/ports/objection-store.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';

/** One objection with the dossier of the person it is about, when there is one. */
export type ObjectionFile = { readonly objection: StoredObjection; readonly dossier?: Dossier };

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
  const dossier = person === undefined ? undefined : await services.applications.findDossier(person);
  return { objection, ...(dossier?.application.campaign === objection.campaign && { dossier }) };
}
