import { lockedSince } from '../../../shared/domain/marking/secrecy.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { isFromPanels } from './from-panels.ts';

/**
 * What stands against entering or settling marks of a kind now: `scores.from-panels` where panels give them, `scores.locked` (facts `since`) once their notice is scheduled,
 * `stage.not-open` while the exam is not held.
 */
export const guardImport = (state: CampaignState, kind: SheetKind): KnownRefusal | undefined => {
  if (isFromPanels(kind, state)) return { code: 'scores.from-panels' };
  const since = lockedSince(state.notices, kind);
  if (since !== undefined) return { code: 'scores.locked', facts: { since } };
  return stageAdmits(state.progress, `import-${kind}`)
    ? undefined
    : { code: 'stage.not-open', facts: { stage: kind } };
};
