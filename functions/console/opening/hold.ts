import type { Instant } from '../../../shared/domain/model/time.ts';
import { openingFigures } from '../../../shared/domain/opening/figures.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { choicesIn } from './choices.ts';

/** What of the opening ratio is still to be done before anybody can sit the written exam, if anything. */
export const openingPending = (state: CampaignState, now: Instant): KnownRefusal | undefined => {
  if (state.opening === undefined) {
    const short = openingFigures(state.campaign, state.candidates).filter((post) => post.short);
    if (short.length === 0) return undefined;
    return { code: 'opening.undecided', facts: { posts: short.map(({ post }) => post).join('、') } };
  }
  const choices = choicesIn(state, now);
  const untold = choices.filter((choice) => choice.state === 'untold').length;
  if (untold > 0) return { code: 'opening.untold', facts: { waiting: untold } };
  const waiting = choices.filter((choice) => choice.state === 'waiting');
  if (waiting.length === 0) return undefined;
  const at = Math.max(...waiting.map(({ until }) => until));
  return { code: 'opening.choices-open', facts: { waiting: waiting.length, at } };
};

/** Keeps the written exam from being opened while posts are undecided, or while somebody may still choose another post. */
export const openingHold = (
  state: CampaignState,
  { event, stage }: { readonly event: 'open' | 'close'; readonly stage: string },
  now: Instant,
): KnownRefusal | undefined =>
  event === 'open' && stage === 'written' ? openingPending(state, now) : undefined;
