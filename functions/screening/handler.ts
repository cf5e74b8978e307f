import type { FindCampaign } from '../../shared/adapters/cached-campaigns.ts';
import type { Campaign } from '../../shared/domain/model/campaign.ts';
import type { Finding } from '../../shared/domain/model/finding.ts';
import { isEligible } from '../../shared/domain/rules/open/index.ts';
import { screenApplication } from '../../shared/domain/rules/screen-application.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { type ApplicationSubmitted, applicationSubmitted } from '../../shared/messages/facts.ts';
import type { ApplicationStore, StoredApplication } from '../../shared/ports/application-store.ts';
import type { RosterStore } from '../../shared/ports/roster-store.ts';
import type { Vault } from '../../shared/ports/vault.ts';
import { type RosterLookup, rosterLookup } from './roster-lookup.ts';

export type ScreeningServices = {
  readonly findCampaign: FindCampaign;
  readonly applications: Pick<ApplicationStore, 'findDossier' | 'recordScreening'>;
  readonly rosters: Pick<RosterStore, 'latest'>;
  readonly vault: Pick<Vault, 'open'>;
};

/** What the machine finds, by the rules of the campaign's track. */
const findingsOf = async (
  application: StoredApplication,
  citizenId: string,
  campaign: Campaign,
  isOnRoster: RosterLookup,
): Promise<readonly Finding[]> => {
  const { number } = application;
  const onRoster = application.track === 'internal' && (await isOnRoster(campaign.code, number));
  const findings = screenApplication({ ...application, citizenId }, campaign, onRoster);
  if (findings) return findings;
  throw new Error(`application ${number} is not of the track of its campaign`);
};

/**
 * Records what the machine finds on a new application (四(一), 四(二)1, 四(二)2). The first screening of a
 * version stays, so a message that comes again changes nothing, and a correction in the meantime is screened by its own.
 */
const screenSubmitted =
  ({ findCampaign, applications, vault }: ScreeningServices, isOnRoster: RosterLookup) =>
  async ({ number, campaign: code, at }: ApplicationSubmitted): Promise<void> => {
    const [record, dossier] = await Promise.all([findCampaign(code, at), applications.findDossier(number)]);
    if (!record || dossier?.application.campaign !== code)
      throw new Error(`no application ${number} in campaign ${code}`);
    if (dossier.screening) return;
    const { application } = dossier;
    const { citizenId } = await vault.open(number, application.sealed);
    const findings = await findingsOf(application, citizenId, record.campaign, isOnRoster);
    const screening = { number, campaign: code, findings, eligible: isEligible(findings) };
    await applications.recordScreening(screening, application.position, at, application.version);
  };

/** Worker of the screening queue. */
export const screeningHandler = (services: ScreeningServices): BatchHandler =>
  batchStack(applicationSubmitted, screenSubmitted(services, rosterLookup(services.rosters)));
