import type { Campaign } from '../domain/model/campaign.ts';
import type { Instant } from '../domain/model/time.ts';
import { timeLeft } from './time-left.ts';

/** Time left until registration closes; the island `countdown` keeps it going from the server's clock. */
export function Countdown({ campaign, now }: { readonly campaign: Campaign; readonly now: Instant }) {
  const closes = Date.parse(campaign.registration.closes);
  return (
    <strong class="nums red" data-countdown={closes} data-now={now}>
      {timeLeft(closes - now)}
    </strong>
  );
}
