import type { NoticeKind } from '../../../shared/domain/model/notice.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { decidePublication } from '../../../shared/domain/notices/decide-publication.ts';
import { isNoticeKindOf, NOTICE_RULES } from '../../../shared/domain/notices/kinds.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type CampaignState, campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { publishNotice } from '../notice/handler.tsx';
import type { Services } from '../services.ts';
import { absentOf } from '../stage/schema.ts';
import { basisOf } from './basis.ts';
import { missingIn, noticeToStore } from './compose.ts';
import { absentIn, oneNoticePage } from './one-page.tsx';
import { momentOf } from './schema.ts';

/**
 * POST /console/campaigns/{code}/notices/{kind} `{at?, absent?}`: fixes the content now and publishes it at `at` (Asia/Shanghai
 * or with offset; default: now), once. Marks of people nobody entered take `absent`, their number, as closing the exam does.
 */
export const publishStepNotice = withCampaign(async (state, request, services) => {
  const kind = request.param('kind');
  if (!isNoticeKindOf(state.campaign.track, kind)) return refusedWith(404, { code: 'not-found' });
  const moment = momentOf(request.body.values);
  const stop = stopping(kind, request, services);
  if (!moment.ok) return stop(moment.refusal, state);
  // The notice of proposed appointments moves the procedure on, and has its own rules and record.
  if (kind === 'proposed' && (moment.value ?? request.now) <= request.now)
    return publishNotice(request, services);
  const decided = decidePublication({
    ...state,
    track: state.campaign.track,
    kind,
    missing: missingIn(state, kind),
    at: moment.value,
    now: request.now,
  });
  if (!decided.ok) return stop(decided.refusal, state);
  const open = unconfirmed(state, kind, request);
  return open ? stop(open, state) : compose(state, kind, decided.value, request, services);
});

const stopping =
  (kind: NoticeKind, request: StaffRequest, services: Services) =>
  async (refusal: KnownRefusal, shown: CampaignState): Promise<Answer> => ({
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: await oneNoticePage(shown, kind, request, services, refusal),
  });

/** A truncated sheet must not call people absent unseen. */
const unconfirmed = (
  state: CampaignState,
  kind: NoticeKind,
  { body }: StaffRequest,
): KnownRefusal | undefined => {
  const absent = absentIn(state, kind);
  const { stage } = NOTICE_RULES[kind];
  return absent === 0 || absentOf(body.values) === absent
    ? undefined
    : { code: 'scores.absent-unconfirmed', field: 'absent', facts: { stage, absent } };
};

async function compose(
  state: CampaignState,
  kind: NoticeKind,
  at: Instant,
  request: StaffRequest,
  services: Services,
): Promise<Answer> {
  const { code } = state.campaign;
  const { now, staff } = request;
  const notice = noticeToStore(state, kind, now, at);
  if (notice === undefined) return refusedWith(404, { code: 'not-found' });
  const entry = { event: 'composed', kind, at: now, by: signature(staff), publishedAt: at } as const;
  const written = await services.campaigns.composeNotice(
    notice,
    entry,
    state.progress.version,
    basisOf(state, kind),
  );
  if (written === 'stale') {
    const current = (await loadState(services, code)) ?? state;
    return stopping(kind, request, services)({ code: 'notice.stale' }, current);
  }
  const done = at > now ? 'scheduled' : 'published';
  return {
    kind: 'done',
    status: 201,
    data: { id: notice.id, kind, publishedAt: at, lastDay: notice.lastDay },
    location: campaignPath(code, `/notices?done=${done}`),
  };
}
