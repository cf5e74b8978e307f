import type { Campaign } from '../model/campaign.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';

/** When registration opens (admitted from that millisecond) and closes (refused from that millisecond), epoch ms. */
export const registrationWindow = (
  campaign: Campaign,
): { readonly opens: Instant; readonly closes: Instant } => ({
  opens: Date.parse(campaign.registration.opens),
  closes: Date.parse(campaign.registration.closes),
});

/**
 * Whether registration admits an application at `now`: `opens` is inside, `closes` is outside.
 * Refusals: `registration.not-open`, `registration.closed`, each with the moment as `facts.at` (epoch ms).
 */
export const checkWindow = (campaign: Campaign, now: Instant): Result<true, KnownRefusal> => {
  const { opens, closes } = registrationWindow(campaign);
  if (now < opens) return refuse('registration.not-open', { facts: { at: opens } });
  if (now >= closes) return refuse('registration.closed', { facts: { at: closes } });
  return accept(true);
};
