import { accept, type Result, refuse } from '../model/result.ts';
import type { Checks } from '../model/selection.ts';
import type { KnownRefusal } from '../refusals.ts';
import type { Reached } from './reached.ts';

/** What an officer records of somebody reached: that they declined, or how one check went. */
export type CheckCommand = {
  readonly what: 'withdrew' | 'background' | 'medical';
  /** `yes` for withdrew; `pass` or `fail` for a check. */
  readonly result: 'yes' | 'pass' | 'fail';
  readonly reason: string;
};

/**
 * Decides a check result on somebody reached and answers the checks with it. Only what is due next may be recorded, and
 * nothing twice; a failure needs a reason; whoever has not failed may still decline. Whether the campaign's stage admits it is asked of stages/engine.ts.
 * Refusals: `check.not-reached` (`reached` undefined), `check.already-recorded`, `check.out-of-order` (medical before
 * background), `check.result-unknown`, `check.reason-required`.
 */
export const decideCheck = (
  reached: Reached | undefined,
  { what, result, reason }: CheckCommand,
): Result<Checks, KnownRefusal> => {
  if (!reached) return refuse('check.not-reached');
  if ((result === 'yes') !== (what === 'withdrew'))
    return refuse('check.result-unknown', { field: 'result' });
  const stillIn = reached.result === 'pending' || reached.result === 'proposed';
  if (!stillIn) return refuse('check.already-recorded');
  if (what === 'withdrew') return accept({ ...reached.checks, withdrew: true });
  if (result === 'yes') return refuse('check.result-unknown', { field: 'result' });
  if (reached.checks[what] !== undefined) return refuse('check.already-recorded');
  if (!reached.needs.includes(what)) return refuse('check.out-of-order');
  if (result === 'fail' && reason.trim() === '') return refuse('check.reason-required', { field: 'reason' });
  return accept({ ...reached.checks, [what]: result });
};
