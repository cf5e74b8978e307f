import { decideCallBack } from '../../../shared/domain/notices/decide-call-back.ts';
import { isNoticeKindOf } from '../../../shared/domain/notices/kinds.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type CampaignState, campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { oneNoticePage } from './one-page.tsx';
import { reasonOf } from './schema.ts';

/** POST /console/campaigns/{code}/notices/{kind}/call-back `{reason}`: takes a notice back before its moment, on the record. */
export const callBackNotice = withCampaign(async (state, request, services) => {
  const kind = request.param('kind');
  const { code, track } = state.campaign;
  if (!isNoticeKindOf(track, kind)) return refusedWith(404, { code: 'not-found' });
  const stop = async (refusal: KnownRefusal, shown: CampaignState): Promise<Answer> => ({
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: await oneNoticePage(shown, kind, request, services, refusal),
  });
  const notice = state.notices.find((one) => one.kind === kind);
  const by = signature(request.staff);
  const decided = decideCallBack(notice, reasonOf(request.body.values), request.now, by);
  if (!decided.ok) return stop(decided.refusal, state);
  if (notice === undefined) return refusedWith(404, { code: 'notice.unknown' });
  if ((await services.campaigns.callBackNotice(notice, decided.value)) === 'stale')
    return stop({ code: 'notice.stale' }, (await loadState(services, code)) ?? state);
  return {
    kind: 'done',
    data: { kind, calledBack: true },
    location: campaignPath(code, '/notices?done=called-back'),
  };
});
