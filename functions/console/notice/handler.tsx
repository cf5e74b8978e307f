import { composeNotice } from '../../../shared/domain/notices/compose.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { decideNotice, noticePublishedAt, may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { type CampaignState, campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { namesOf } from '../campaign-state/people.ts';
import { withheldIn } from '../campaign-state/viewer.ts';
import { WithheldNote } from '../frame/withheld-note.tsx';
import { signature } from '../http/acting.ts';
import { type Answer, type Page, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { noticeToStore } from '../step-notices/compose.ts';
import { NoticeView } from './view.tsx';

/** The notice as it would be published at `now`. */
const noticeAt = (state: CampaignState, now: number) =>
  composeNotice(
    state.campaign,
    computeOutcomes(state.campaign, state.candidates, state.imported),
    namesOf(state),
    now,
  );

const noticePageOf = (state: CampaignState, request: StaffRequest, refusal?: KnownRefusal): Page => {
  const publishedAt = noticePublishedAt(state.progress);
  return {
    title: '公示',
    menu: campaignMenu(state, 'notice'),
    body: (
      <>
        <WithheldNote withheld={state.withheld} />
        <NoticeView
          notice={noticeAt(state, publishedAt ?? request.now)}
          published={publishedAt !== undefined}
          mayPublish={may(request.staff.roles, 'notice.publish')}
          stageOpen={stageAdmits(state.progress, 'publish-notice')}
          csrf={request.csrf}
          refusal={refusal}
        />
      </>
    ),
  };
};

/** GET /console/campaigns/{code}/notice: what publishing now would show the public, or what was published. */
export const noticePreview = withCampaign((state, request) => {
  const publishedAt = noticePublishedAt(state.progress);
  return {
    kind: 'page',
    data: {
      ...withheldIn(state),
      published: publishedAt !== undefined,
      notice: noticeAt(state, publishedAt ?? request.now),
    },
    page: noticePageOf(state, request),
  };
});

/** POST the same address: publishes once. Notice and progress are written together or not at all. */
export const publishNotice = withCampaign(async (state, request, services) => {
  const stop = (refusal: KnownRefusal, shown = state): Answer => ({
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: noticePageOf(shown, request, refusal),
  });
  const decision = decideNotice(state.progress, request.now, signature(request.staff));
  if (!decision.ok) return stop(decision.refusal);
  const notice = noticeToStore(state, 'proposed', request.now);
  if (notice === undefined) return refusedWith(404, { code: 'not-found' });
  const { kind, publishedAt } = notice;
  const by = signature(request.staff);
  const entry = { event: 'composed', kind, at: request.now, by, publishedAt } as const;
  if ((await services.campaigns.publishNotice(notice, decision.value, entry)) === 'written') {
    const location = campaignPath(state.campaign.code, '/notice');
    return { kind: 'done', status: 201, data: { id: notice.id }, location };
  }
  const current = (await loadState(services, state.campaign.code)) ?? state;
  const second = noticePublishedAt(current.progress) !== undefined;
  return stop({ code: second ? 'notice.already-published' : 'stage.stale' }, current);
});
