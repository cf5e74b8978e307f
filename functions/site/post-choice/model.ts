import { NO_POST } from '../../../shared/domain/model/opening.ts';
import type { OutcomeId } from '../../../shared/domain/model/selection.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { choiceEnd, mayStillChoose, postsToChoose } from '../../../shared/domain/opening/choices.ts';
import { isCancelled } from '../../../shared/domain/opening/effective.ts';
import { failedRules } from '../../../shared/domain/review/failed-rules.ts';
import { reviewOutcome } from '../../../shared/domain/review/standing.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';

type Post = { readonly code: string; readonly office: string };

/** How the applicant stands whose post was cancelled: other posts to choose from, or what they chose. */
export type PostChoice = {
  readonly from: Post;
  readonly until: Instant;
  /** `open`: may still choose; `moved`: took another post; `declined`; `lapsed`: let the time pass. */
  readonly state: 'open' | 'moved' | 'declined' | 'lapsed';
  /** Posts to choose from while the choice is open. */
  readonly posts: readonly (Post & { readonly headcount: number })[];
  /** Why the post was cancelled. */
  readonly figures?: { readonly ratio: number; readonly announced: number; readonly admitted: number };
};

/** Whether somebody is still in the procedure after review: admitted, also on appeal, nothing against them, not withdrawn. */
export const isStillApplying = ({ screening, review, checks, appeal }: Dossier): boolean =>
  reviewOutcome(review, appeal) === 'accepted' &&
  failedRules(screening, review, appeal).length === 0 &&
  checks?.withdrew !== true;

const stateOf = (dossier: Dossier, record: CampaignRecord, now: Instant): PostChoice['state'] | undefined => {
  const { application, offer } = dossier;
  if (record.opening === undefined) return undefined;
  if (offer?.to !== undefined) return offer.to === NO_POST ? 'declined' : 'moved';
  if (!isCancelled(record.campaign, application.position) || !isStillApplying(dossier)) return undefined;
  return mayStillChoose(record.opening, offer, now) ? 'open' : 'lapsed';
};

/** What a person reads of their cancelled post; undefined when theirs goes ahead. */
export const postChoiceOf = (
  dossier: Dossier,
  record: CampaignRecord,
  now: Instant,
): PostChoice | undefined => {
  const state = stateOf(dossier, record, now);
  const { opening, campaign } = record;
  if (state === undefined || opening === undefined) return undefined;
  const code = dossier.offer?.from ?? dossier.application.position;
  const office = campaign.positions.find((position) => position.code === code)?.office ?? code;
  const decided = opening.posts.find(({ post }) => post === code);
  return {
    from: { code, office },
    until: choiceEnd(opening, dossier.offer),
    state,
    posts: state === 'open' ? postsToChoose(campaign).map(({ announced: _, ...position }) => position) : [],
    ...(decided && {
      figures: { ratio: opening.ratio, announced: decided.from, admitted: decided.admitted },
    }),
  };
};

/**
 * The outcome at this moment: whoever declined or let the time pass has ended with the cancelled post before any stage says so; and
 * while they choose, or once they moved, no stage's closing says so either.
 */
export const outcomeNow = (
  released: OutcomeId | undefined,
  choice: PostChoice | undefined,
): OutcomeId | undefined => {
  if (choice?.state === 'declined' || choice?.state === 'lapsed') return 'post-cancelled';
  return released === 'post-cancelled' ? undefined : released;
};
