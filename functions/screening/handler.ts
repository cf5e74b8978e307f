import type { FindCampaign } from '../../shared/adapters/cached-campaigns.ts';
import { isEligible, screen } from '../../shared/domain/rules/open/index.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { type ApplicationSubmitted, applicationSubmitted } from '../../shared/messages/facts.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { Vault } from '../../shared/ports/vault.ts';

export type ScreeningServices = {
  readonly findCampaign: FindCampaign;
  readonly applications: Pick<ApplicationStore, 'findDossier' | 'recordScreening'>;
  readonly vault: Pick<Vault, 'open'>;
};

/**
 * Records what the machine finds on a new application (四(二)1, 四(二)2). The first screening of an application stays, so a
 * message that comes again changes nothing.
 */
const screenApplication =
  ({ findCampaign, applications, vault }: ScreeningServices) =>
  async ({ number, campaign: code, at }: ApplicationSubmitted): Promise<void> => {
    const [record, dossier] = await Promise.all([findCampaign(code, at), applications.findDossier(number)]);
    if (!record || dossier?.application.campaign !== code)
      throw new Error(`no application ${number} in campaign ${code}`);
    if (dossier.screening) return;
    const { application } = dossier;
    const { citizenId } = await vault.open(number, application.sealed);
    const findings = screen({ ...application, citizenId }, record.campaign);
    const screening = { number, campaign: code, findings, eligible: isEligible(findings) };
    await applications.recordScreening(screening, application.position, at);
  };

/** Worker of the screening queue. */
export const screeningHandler = (services: ScreeningServices): BatchHandler =>
  batchStack(applicationSubmitted, screenApplication(services));
