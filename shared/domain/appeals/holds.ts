import { localDate } from '../calendar/format.ts';
import type { Candidate } from '../model/selection.ts';
import type { Stage } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { waitsForAppeal } from '../selection/pending-review.ts';
import { nextStage } from '../stages/engine.ts';
import { appealLastDay, type ReviewPublicity } from './period.ts';

export type AppealHold = ReviewPublicity & {
  readonly candidates: readonly Candidate[];
  /** Numbers of those who have appealed, whatever became of it. */
  readonly appealed: ReadonlySet<string>;
};

/** Whether anybody refused may still appeal: who has appealed has used it, and who has left needs none. */
const someoneMayAppeal = ({ candidates, appealed }: AppealHold): boolean =>
  candidates.some(
    ({ number, review, checks }) => review === 'refused' && checks.withdrew !== true && !appealed.has(number),
  );

/**
 * What the right of appeal holds: the review stays open, and the stage after it shut, while the appeal period of a published
 * result runs and somebody refused may still use it (`appeal.period-running`, facts.lastDay); and the stage after it opens over no appeal without an
 * answer (`appeal.open`, facts.pending). A campaign that names no days holds nothing by the calendar.
 */
export const appealHold = (
  facts: AppealHold,
  { event, stage }: { readonly event: 'open' | 'close'; readonly stage: Stage },
  now: Instant,
): KnownRefusal | undefined => {
  const opensNext = event === 'open' && stage === nextStage(facts.campaign.track, 'review');
  if (!opensNext && (event !== 'close' || stage !== 'review')) return undefined;
  const pending = opensNext ? facts.candidates.filter(waitsForAppeal).length : 0;
  if (pending > 0) return { code: 'appeal.open', facts: { pending } };
  const last = facts.published === undefined ? undefined : appealLastDay(facts);
  return last !== undefined && localDate(now) <= last.date && someoneMayAppeal(facts)
    ? { code: 'appeal.period-running', facts: { lastDay: last.date } }
    : undefined;
};
