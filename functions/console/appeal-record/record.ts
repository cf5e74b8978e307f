import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';

/** An appeal with everything stored of its applicant. */
export type AppealFile = { readonly dossier: Dossier; readonly appeal: Appeal };

/** Reads the appeal of the application the path names; undefined when this campaign has none of that number. */
export async function loadAppeal(request: StaffRequest, services: Services): Promise<AppealFile | undefined> {
  const dossier = await services.applications.findDossier(request.param('number'));
  if (dossier?.appeal === undefined || dossier.application.campaign !== request.param('code'))
    return undefined;
  return { dossier, appeal: dossier.appeal };
}
