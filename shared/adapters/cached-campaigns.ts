import type { Instant } from '../domain/model/time.ts';
import type { CampaignRecord, CampaignStore } from '../ports/campaign-store.ts';

/** Finds a campaign by code at a moment; undefined for a code nobody used. */
export type FindCampaign = (code: string, now: Instant) => Promise<CampaignRecord | undefined>;

const LIFE_MS = 60_000;

/**
 * Campaigns remembered for at most a minute of event time. What is published changes in its progress and, rarely, in a
 * corrected text; only published ones are remembered, so that a new one shows at once.
 */
export const cachedCampaigns = (store: Pick<CampaignStore, 'find'>): FindCampaign => {
  const known = new Map<string, { readonly record: CampaignRecord; readonly since: Instant }>();
  return async (code, now) => {
    const entry = known.get(code);
    if (entry && now >= entry.since && now < entry.since + LIFE_MS) return entry.record;
    const record = await store.find(code);
    if (record?.progress.status === 'running') known.set(code, { record, since: now });
    return record;
  };
};
