import { isOpen } from '../../../shared/domain/objections/moves.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { supplementFor } from '../campaign-state/notice-state.ts';
import { contractPeople, undecidedAmong } from '../contracts/board.ts';
import type { HeldMove } from './holds.ts';

/**
 * What keeps the contract stage open: contracts neither signed nor ended, substitutes whose checks are not all recorded, a
 * supplement that is due, and objections without an answer. Refusal: `contract.undecided` (facts cases, substitutes,
 * supplements, objections, pending: all together).
 */
export const contractHold = (
  state: CampaignState,
  { event, stage }: HeldMove,
  now: number,
): KnownRefusal | undefined => {
  if (event !== 'close' || stage !== 'contract') return undefined;
  const cases = undecidedAmong(contractPeople(state)).length;
  const reached = reachedFor(state.campaign, state.candidates, state.imported);
  const substitutes = reached.filter(({ needs }) => needs.length > 0).length;
  const supplements = supplementFor(state, now).supplement === undefined ? 0 : 1;
  const objections = state.objections.filter(isOpen).length;
  const pending = cases + substitutes + supplements + objections;
  if (pending === 0) return undefined;
  return {
    code: 'contract.undecided',
    facts: { stage, pending, cases, substitutes, supplements, objections },
  };
};
