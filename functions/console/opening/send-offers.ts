import type { Instant } from '../../../shared/domain/model/time.ts';
import { leftOver } from '../../../shared/domain/opening/choices.ts';
import { defaultChoiceEnd } from '../../../shared/domain/opening/decide.ts';
import { inParallel } from '../../../shared/lambda/in-parallel.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import type { Services } from '../services.ts';

const WIDTH = 32;

/**
 * Offers other posts to every applicant of a cancelled one who has no offer yet; each offer carries what they are told. Doing it again
 * completes what was broken off and tells nobody twice. Whoever was admitted after the decision's own term, by an upheld appeal,
 * gets the usual three working days. Answers how many were written.
 */
export async function sendOffers(state: CampaignState, now: Instant, services: Services): Promise<number> {
  const { campaign, opening, candidates, rows } = state;
  if (opening === undefined) return 0;
  const until = now < opening.until ? opening.until : defaultChoiceEnd(now).until;
  const offered = new Set(rows.filter(({ offer }) => offer !== undefined).map(({ number }) => number));
  const waiting = leftOver(campaign, candidates).filter(({ number }) => !offered.has(number));
  const written = await inParallel(waiting, WIDTH, ({ number, position }) =>
    services.applications.offerPosts(
      { number, campaign: campaign.code, from: position, until },
      position,
      now,
    ),
  );
  return written.filter((one) => one === 'written').length;
}
