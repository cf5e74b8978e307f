import { registrationWindow } from '../domain/intake/window.ts';
import type { Campaign } from '../domain/model/campaign.ts';
import type { Instant } from '../domain/model/time.ts';

/** Where `now` lies: registration opens at the first millisecond of `opens` and is over at that of `closes`. */
export const registrationState = (campaign: Campaign, now: Instant): 'upcoming' | 'open' | 'closed' => {
  const { opens, closes } = registrationWindow(campaign);
  if (now < opens) return 'upcoming';
  return now < closes ? 'open' : 'closed';
};
