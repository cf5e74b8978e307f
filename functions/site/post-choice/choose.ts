import type { PostOffer } from '../../../shared/domain/model/opening.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import { decideChoice } from '../../../shared/domain/opening/choices.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { Asker } from '../own/asker.ts';
import type { SiteServices } from '../services.ts';
import { lookUp } from '../status/lookup.ts';
import { isStillApplying } from './model.ts';
import type { Choice } from './schema.ts';

/**
 * Records what an applicant of a cancelled post chooses. Refusals: those of `lookUp` and `decideChoice`; `offer.stale` when the
 * application changed in between.
 */
export async function choose(
  { number: typed, code, post }: Choice,
  services: SiteServices,
  asker: Asker,
): Promise<Result<PostOffer, KnownRefusal>> {
  const found = await lookUp({ number: typed, campaign: '', citizenId: '', code }, services, asker);
  if (!found.ok) return found;
  const { application, offer } = found.value;
  const record = await services.campaigns.find(application.campaign);
  if (record === undefined) return refuse('status.not-found');
  const { number, position } = application;
  const { campaign, opening } = record;
  const applying = isStillApplying(found.value);
  const decided = decideChoice(post, { campaign, opening, number, position, applying, offer }, asker.now);
  if (!decided.ok) return decided;
  const written = await services.applications.answerOffer(decided.value);
  return written === 'written' ? accept(decided.value) : refuse('offer.stale');
}

/** HTTP status of a refused choice. */
export const choiceStatus = ({ code }: KnownRefusal): number => {
  if (code === 'status.throttled') return 429;
  if (code === 'status.not-found') return 404;
  return code === 'offer.post' ? 422 : 409;
};
