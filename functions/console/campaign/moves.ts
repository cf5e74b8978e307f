import type { Stage } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { stageBlockers } from '../../../shared/domain/selection/blockers.ts';
import { waitsForAppeal } from '../../../shared/domain/selection/pending-review.ts';
import { decideStage, nextStage, type StageCommand } from '../../../shared/domain/stages/engine.ts';
import { missingFrom } from '../campaign-state/examinees.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { pendingInNotice, supplementedUntil } from '../campaign-state/notice-state.ts';
import { holdsOn } from './holds.ts';
import { markingHold } from './marking-hold.ts';

/** What is pending in a stage; marks that are still being entered say more of themselves in a hold than a number. */
const blockersOf = (
  state: CampaignState,
  { event, stage }: Exclude<StageCommand, { event: 'publish' }>,
  now: Instant,
): number => {
  if (event === 'close' && markingHold(state, { event, stage }, now)) return 0;
  const pending = stageBlockers(stage, state.campaign, state.candidates, state.imported);
  return pending + (stage === 'notice' ? pendingInNotice(state, now) : 0);
};

/** Decides a stage command on what is stored now; `by` signs it; `roster`: whether an internal campaign has its roster. */
export const decideMove = (
  state: CampaignState,
  command: StageCommand,
  now: Instant,
  by: string,
  roster = false,
) =>
  sayingAppeals(
    state,
    decideStage(state.progress, command, {
      roster,
      campaign: state.campaign,
      now,
      by,
      blockers: command.event === 'publish' ? 0 : blockersOf(state, command, now),
      supplementedUntil: supplementedUntil(state),
      holds:
        command.event === 'open' || command.event === 'close'
          ? holdsOn(state, { event: command.event, stage: command.stage }, now)
          : [],
    }),
  );

/** Of what keeps the review open, how many are appeals: they are answered on another page than reviews are. */
const sayingAppeals = (
  { candidates }: CampaignState,
  decision: ReturnType<typeof decideStage>,
): ReturnType<typeof decideStage> => {
  if (decision.ok || decision.refusal.code !== 'stage.blocked') return decision;
  const { refusal } = decision;
  const appeals = candidates.filter(waitsForAppeal).length;
  if (refusal.facts?.stage !== 'review' || appeals === 0) return decision;
  return { ok: false, refusal: { ...refusal, facts: { ...refusal.facts, appeals } } };
};

/** A move an officer may think of next: `refusal` says why it cannot be made yet. */
export type Move = {
  readonly event: 'open' | 'close' | 'reopen';
  readonly stage: Stage;
  readonly refusal?: KnownRefusal;
  /** How many people closing an exam leaves without a mark, and so makes absent; it takes a confirmation. */
  readonly absent?: number;
};

/** How many people are absent (缺考) because closing this stage finds them without a mark; 0 for a stage without an exam. */
export const absentAtClosing = (state: CampaignState, stage: Stage): number =>
  stage === 'written' || stage === 'interview' || stage === 'exam' ? missingFrom(state, stage).length : 0;

/** The moves worth showing at this moment: closing the open stage, opening the next, reopening the last. */
export function nextMoves(state: CampaignState, now: Instant): readonly Move[] {
  const { progress } = state;
  if (progress.status === 'draft') return [];
  const next = nextStage(state.campaign.track, progress.stage);
  const openNext = next === undefined ? [] : [tried(state, 'open', next, now)];
  if (!progress.open)
    return [...openNext, tried(state, 'reopen', progress.stage, now)].filter(isWorthShowing);
  // Registration closes by the clock: its end and the opening of the review are one step.
  return progress.stage === 'registration' ? openNext : [tried(state, 'close', progress.stage, now)];
}

const tried = (state: CampaignState, event: Move['event'], stage: Stage, now: Instant): Move => {
  const decision = decideMove(state, { event, stage, reason: '-' }, now, '-');
  if (!decision.ok) return { event, stage, refusal: decision.refusal };
  return event === 'close' ? { event, stage, absent: absentAtClosing(state, stage) } : { event, stage };
};

const isWorthShowing = ({ refusal }: Move): boolean => refusal?.code !== 'stage.out-of-order';
