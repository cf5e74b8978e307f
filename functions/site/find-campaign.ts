import type { CampaignRecord, CampaignStore } from '../../shared/ports/campaign-store.ts';

/** A campaign as the public may see it: published. A draft answers undefined, like a code nobody ever used. */
export const findPublished = async (
  campaigns: CampaignStore,
  code: string,
): Promise<CampaignRecord | undefined> => {
  const record = await campaigns.find(code);
  return record?.progress.status === 'running' ? record : undefined;
};
