import type { CampaignEvidence } from '../../../shared/domain/audit/campaign/evidence.ts';
import type { CampaignAuditServices } from './services.ts';

/** What is drawn on the county's filed number, by everything but this campaign. */
export const readNumber = async (
  code: string,
  { campaigns, quota, contracts }: Pick<CampaignAuditServices, 'campaigns' | 'quota' | 'contracts'>,
): Promise<Pick<CampaignEvidence, 'filed' | 'statements' | 'places' | 'others'>> => {
  const [filed, statements, places, listed] = await Promise.all([
    quota.filed(),
    quota.statements(),
    contracts.places(),
    campaigns.list(),
  ]);
  // The list lags behind a moment; those published against the number are named in it.
  const known = new Set(listed.map(({ campaign }) => campaign.code));
  const named = filed.campaigns.filter((one) => !known.has(one));
  const found = await Promise.all(named.map((one) => campaigns.find(one)));
  const all = [...listed, ...found.filter((record) => record !== undefined)];
  return { filed, statements, places, others: all.filter(({ campaign }) => campaign.code !== code) };
};
