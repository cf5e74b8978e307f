import type { Objection } from '../model/objection.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { afterEvent } from './moves.ts';

/**
 * Decides whether an objector may take an objection back: until it is answered, and only when it was filed with a name. One
 * without a name is answered in any case, because nobody can be asked whether they really mean it.
 * Refusals: `objection.already-settled` (facts.at), `objection.withdrawal-unnamed`.
 */
export const decideWithdrawal = (objection: Objection, at: Instant): Result<Objection, KnownRefusal> => {
  const state = afterEvent(objection.state, 'withdraw');
  if (state === undefined)
    return refuse('objection.already-settled', {
      facts: { at: objection.answer?.at ?? objection.withdrawnAt ?? 0 },
    });
  if (!objection.named) return refuse('objection.withdrawal-unnamed');
  return accept({ ...objection, state, withdrawnAt: at, version: objection.version + 1 });
};
