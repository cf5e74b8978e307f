import type { Stage } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { appealsHold } from '../appeals/hold.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { openingHold } from '../opening/hold.ts';
import { unformedSheet } from '../panels/hold.ts';
import { recusedVerdicts } from '../recusals/hold.ts';
import { noticeObjected, resultNotPublished } from '../step-notices/holds.ts';
import { contractHold } from './contract-hold.ts';
import { markingHold } from './marking-hold.ts';
import { scoreReviewHold } from './score-review-hold.ts';

export type HeldMove = { readonly event: 'open' | 'close'; readonly stage: Stage };

/** Why a stage may not be closed, or the next one opened, at `now`; undefined where nothing stands against it. */
export type Hold = (state: CampaignState, move: HeldMove, now: Instant) => KnownRefusal | undefined;

/** Everything that may hold a stage beyond its own table and what is pending in it; each has a file of its own. */
const HOLDS: readonly Hold[] = [
  openingHold,
  recusedVerdicts,
  unformedSheet,
  markingHold,
  scoreReviewHold,
  resultNotPublished,
  appealsHold,
  noticeObjected,
  contractHold,
];

/** What stands against a move now, in the order of HOLDS. */
export const holdsOn = (state: CampaignState, move: HeldMove, now: Instant): readonly KnownRefusal[] =>
  HOLDS.flatMap((hold) => hold(state, move, now) ?? []);
