import { localDate } from '../calendar/format.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Checks } from '../model/selection.ts';
import type { Instant } from '../model/time.ts';
import { judgeChecks } from './walk.ts';

/**
 * Whether a place that falls vacant at `now` goes to the next in rank (递补): where the campaign has substitutes, to the end of its
 * reserve date (Asia/Shanghai); without such a date, as long as its contract stage is open. Source: rules.md 4.
 */
export const mayFollow = (
  { substitutes, reserveUntil }: Pick<Campaign, 'substitutes' | 'reserveUntil'>,
  now: Instant,
): boolean => substitutes && (reserveUntil === undefined || localDate(now) <= reserveUntil);

/** The checks of somebody as recorded at `now`; when they end the person after the reserve date, the place lapses with them. */
export const withLapse = (
  checks: Checks,
  campaign: Pick<Campaign, 'substitutes' | 'reserveUntil'>,
  now: Instant,
): Checks => {
  const result = judgeChecks(checks);
  const ended = result !== 'pending' && result !== 'proposed';
  return ended && campaign.substitutes && !mayFollow(campaign, now) ? { ...checks, lapsed: true } : checks;
};
