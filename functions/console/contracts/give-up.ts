import { checkReason } from '../../../shared/domain/contracts/step.ts';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import { givenUpKey } from '../../../shared/domain/quota/places.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { campaignPath, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { loadBoard } from './board.ts';
import { contractsPageOf } from './list.tsx';
import { takePlace } from './save.ts';
import { giveUpBody } from './schema.ts';

/**
 * POST /console/campaigns/{code}/contract-posts/{position}/give-up: places of a position that stay open (nobody left, a tie whose
 * extra test is not held) are given up with a reason; they are no longer on offer, and a tie no longer holds the others' contracts.
 */
export const giveUpPlaces = withCampaign(async (state, request, services) => {
  const board = await loadBoard(state, services);
  const stop = (refusal: KnownRefusal): Answer => ({
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: contractsPageOf(state, board, request, refusal),
  });
  const position = request.param('position');
  const post = board.posts.find((one) => one.position === position);
  if (post === undefined) return refusedWith(404, { code: 'not-found' });
  if (!stageAdmits(state.progress, 'manage-contract'))
    return stop({ code: 'stage.not-open', facts: { stage: 'contract' } });
  const places = post.open - post.givenUp;
  if (places <= 0) return stop({ code: 'contract.nothing-open' });
  const parsed = giveUpBody.safeParse(request.body.values);
  const reason = checkReason(parsed.success ? parsed.data.reason : '');
  if (!reason.ok) return stop(reason.refusal);
  const place: TakenPlace = {
    campaign: state.campaign.code,
    position,
    key: givenUpKey(position, post.givenUp),
    at: request.now,
    by: signature(request.staff),
    kind: 'given-up',
    places,
    reason: reason.value,
  };
  const failed = await takePlace(state, services, place, request.now, (filed) =>
    services.contracts.giveUp(place, filed, state.progress.version),
  );
  if (failed !== undefined) return stop(failed);
  const location = `${campaignPath(state.campaign.code, '/contracts')}?done=yes`;
  return { kind: 'done', data: { position, places }, location };
});
