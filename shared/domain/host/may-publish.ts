import type { Campaign } from '../model/campaign.ts';
import type { Host, HostFiling } from '../model/host.ts';
import type { KnownRefusal } from '../refusals.ts';

/** The section that hosts a campaign; undefined for a campaign of justice offices. */
export const hostOf = (campaign: Campaign): Host | undefined =>
  campaign.track === 'open' ? campaign.host : undefined;

/**
 * What stands against publishing a hosted campaign: `host.approval-missing` without the government's approval,
 * `host.not-filed` (facts state) before the province has filed it. Undefined where nothing does. Source: 六 (last paragraph).
 */
export const hostFault = (filing: HostFiling | undefined): KnownRefusal | undefined => {
  if (filing?.file === undefined) return { code: 'host.approval-missing' };
  return filing.state === 'filed' ? undefined : { code: 'host.not-filed', facts: { state: filing.state } };
};
