import type { Campaign } from '../model/campaign.ts';
import type { Finding } from '../model/finding.ts';
import type { InternalApplicationForm } from '../model/internal-application.ts';
import { screenInternal } from './internal/index.ts';
import { type ScreeningFacts, screen } from './open/index.ts';

type OpenFacts = ScreeningFacts & { readonly track?: 'open' };
type InternalFacts = Pick<InternalApplicationForm, 'track' | 'citizenId' | 'education' | 'internal'>;

/**
 * What the machine finds on an application by the rules of its track, on the campaign's own dates, whenever it is asked;
 * `onRoster` only counts on the internal track. Undefined when the application is not of the campaign's track.
 * Source: 四(一), 四(二)1, 四(二)2.
 */
export const screenApplication = (
  application: OpenFacts | InternalFacts,
  campaign: Campaign,
  onRoster: boolean,
): readonly Finding[] | undefined => {
  if (campaign.track === 'open' && application.track !== 'internal') return screen(application, campaign);
  if (campaign.track === 'internal' && application.track === 'internal')
    return screenInternal({ ...application, onRoster }, campaign);
  return undefined;
};
