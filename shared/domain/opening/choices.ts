import type { Campaign, Position } from '../model/campaign.ts';
import { NO_POST, type Opening, type PostOffer } from '../model/opening.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Candidate } from '../model/selection.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { goesAhead, isCancelled } from './effective.ts';
import { isApplying } from './figures.ts';

/**
 * The posts an applicant of a cancelled one may take: every post of the campaign that goes ahead. All conditions of 四(二)1 and
 * 四(二)2 are the same for each of them, so whoever was admitted for one qualifies for all.
 */
export const postsToChoose = ({ positions }: Pick<Campaign, 'positions'>): readonly Position[] =>
  positions.filter(({ headcount }) => headcount > 0);

/** Admitted applicants whose post was cancelled and who have not moved, in the order of `candidates`. */
export const leftOver = (
  campaign: Pick<Campaign, 'positions'>,
  candidates: readonly Candidate[],
): readonly Candidate[] =>
  candidates.filter((candidate) => isApplying(candidate) && isCancelled(campaign, candidate.position));

/** Until when somebody may choose: their own offer says so, the decision where none reached them yet. */
export const choiceEnd = (opening: Pick<Opening, 'until'>, offer?: Pick<PostOffer, 'until'>): Instant =>
  offer?.until ?? opening.until;

/** How an applicant of a cancelled post stands: may still choose, or has declined or let the time pass. */
export const mayStillChoose = (
  opening: Pick<Opening, 'until'>,
  offer: Pick<PostOffer, 'until' | 'to'> | undefined,
  now: Instant,
): boolean => offer?.to === undefined && now < choiceEnd(opening, offer);

export type ChoiceFacts = {
  readonly campaign: Pick<Campaign, 'positions' | 'code'>;
  readonly opening: Opening | undefined;
  /** The applicant: number, post they are listed under, and whether they are still admitted and have not withdrawn. */
  readonly number: string;
  readonly position: string;
  readonly applying: boolean;
  readonly offer: PostOffer | undefined;
};

/**
 * Decides what an applicant of a cancelled post answers, once: `to` is the code of another post, or NO_POST for none of them.
 * Refusals: `offer.answered`, `offer.none` (their post goes ahead, or they are not admitted), `offer.over` (facts.at),
 * `offer.post` (no such post, or one that was cancelled itself).
 */
export const decideChoice = (
  to: string,
  { campaign, opening, number, position, applying, offer }: ChoiceFacts,
  now: Instant,
): Result<PostOffer, KnownRefusal> => {
  if (offer?.to !== undefined) return refuse('offer.answered');
  if (opening === undefined || !applying || !isCancelled(campaign, position)) return refuse('offer.none');
  const until = choiceEnd(opening, offer);
  if (now >= until) return refuse('offer.over', { facts: { at: until } });
  if (to !== NO_POST && !goesAhead(campaign, to)) return refuse('offer.post', { field: 'post' });
  return accept({ number, campaign: campaign.code, from: position, until, to, answeredAt: now });
};
