import type { Campaign } from '../model/campaign.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Checks, OutcomeId } from '../model/selection.ts';
import type { Progress, Stage } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { nextStage } from '../stages/engine.ts';

export type WithdrawalCommand = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly checks: Checks;
  /** When the person withdrew, if they did and it is known. */
  readonly withdrewAt?: Instant;
  /** What closed stages have settled of the person; undefined while they are in the procedure. */
  readonly outcome?: OutcomeId;
  /** When their contract was signed; undefined while there is none. */
  readonly signedAt?: Instant;
};

/** Results after which somebody may still be called up, so that leaving still means something. */
const STILL_IN: readonly OutcomeId[] = ['proposed', 'not-selected', 'tie-unresolved'];

/**
 * The stage somebody leaves in: the one that is open, and between two the one to come, because what the closed one settled
 * stays. After the last stage: that one.
 */
export const stageOfLeaving = ({ track }: Campaign, { stage, open }: Running): Stage =>
  open ? stage : (nextStage(track, stage) ?? stage);

type Running = Extract<Progress, { status: 'running' }>;

/**
 * Decides whether an applicant may leave (退出) at any time from submission until a contract is signed, and answers their checks
 * with the stage they leave in. It cannot be taken back, and is no ground for anything else.
 * Refusals: `campaign.unknown` (a draft), `withdrawal.already` (facts.at), `withdrawal.too-late` (signed, or the contract stage
 * is over), `withdrawal.ended` (a result has ended the procedure for them). Source: 六(三), rules.md 4.
 */
export const decideWithdrawal = (command: WithdrawalCommand): Result<Checks, KnownRefusal> => {
  const { campaign, progress, checks, withdrewAt, outcome, signedAt } = command;
  if (progress.status === 'draft') return refuse('campaign.unknown');
  if (checks.withdrew)
    return refuse('withdrawal.already', withdrewAt === undefined ? {} : { facts: { at: withdrewAt } });
  if (signedAt !== undefined || (progress.stage === 'contract' && !progress.open))
    return refuse('withdrawal.too-late');
  if (outcome !== undefined && !STILL_IN.includes(outcome)) return refuse('withdrawal.ended');
  return accept({ ...checks, withdrew: true, left: stageOfLeaving(campaign, progress) });
};
