import type { TrackId } from '../model/campaign.ts';
import type { Outcome } from '../model/selection.ts';
import { endedAt } from '../selection/ended-at.ts';
import { stagesOf } from '../stages/engine.ts';
import { noticeStage } from './notice-labels.ts';

/**
 * Whether somebody is told that a notice is out: everybody whose own result it can be about. Whoever withdrew, or left the
 * procedure at an earlier stage, has had their answer and is left in peace. On a list or not makes no difference: that one
 * is not on it is a result, too.
 * @param withdrew recorded, though no closed stage may have released it yet.
 * @param released what was last released to the person; undefined while nothing was.
 */
export const isConcernedBy = (
  kind: string,
  track: TrackId,
  released: Pick<Outcome, 'outcome'> | undefined,
  withdrew = false,
): boolean => {
  if (withdrew || released?.outcome === 'withdrawn') return false;
  const ended = endedAt(released?.outcome, track);
  if (ended === undefined) return true;
  const order = stagesOf(track);
  return order.indexOf(ended) >= order.indexOf(noticeStage(kind, track));
};
