import * as z from 'zod';
import type { PostOffer } from '../../../domain/model/opening.ts';
import { listedKey, recordKey } from '../keys.ts';

const offerShape = () => ({ from: z.string(), until: z.number(), to: z.string().optional() });

/** What the listing index shows of an offer. */
export const offerSummary = z.lazy(() => z.object(offerShape()));

const offerItem = z.lazy(() =>
  z.object({
    ...offerShape(),
    number: z.string(),
    campaign: z.string(),
    answeredAt: z.number().optional(),
  }),
);

/**
 * The offer of other posts to whoever applied for a cancelled one; it is told of when it is made, and again when it is answered by
 * moving. `position` is where the applicant is listed once it is written.
 */
export const toOfferItem = (offer: PostOffer, position: string, at: number) => ({
  ...recordKey(offer.number, 'offer'),
  ...listedKey(offer.campaign, position, offer.number, 'offer'),
  t: 'offer',
  at: offer.answeredAt ?? at,
  ...offer,
  ...toldOf(offer, position, at),
  summary: { from: offer.from, until: offer.until, to: offer.to },
});

const toldOf = (offer: PostOffer, position: string, at: number) => {
  if (offer.to === undefined)
    return { tell: { kind: 'post.cancelled', at, facts: { post: offer.from, until: offer.until } } };
  // Whoever declines did so themselves and has just read what follows.
  if (position === offer.from) return {};
  return {
    tell: { kind: 'post.moved', at: offer.answeredAt ?? at, facts: { from: offer.from, post: position } },
  };
};

/** Parses what the table gave; throws when it is not an offer as this code writes it. */
export const fromOfferItem = (raw: unknown): PostOffer => offerItem.parse(raw);
