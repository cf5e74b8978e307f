import type { Notice, NoticeKind } from '../../../shared/domain/model/notice.ts';
import { isNoticeKindOf, NOTICE_RULES } from '../../../shared/domain/notices/kinds.ts';
import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { absentAtClosing } from '../campaign/moves.ts';
import { type CampaignState, campaignPath, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { hidesNotice, withheldIn } from '../campaign-state/viewer.ts';
import { WithheldNote } from '../frame/withheld-note.tsx';
import { type Page, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { noticeOf } from './compose.ts';
import { OneNoticeView } from './one-view.tsx';
import { noticeRows } from './rows.ts';
import { reasonOf, typedMoment } from './schema.ts';

/** How many people a notice of marks would say were absent because nobody entered a mark; it takes a confirmation. */
export const absentIn = (state: CampaignState, kind: NoticeKind): number =>
  kind === 'written' || kind === 'interview' || kind === 'exam'
    ? absentAtClosing(state, NOTICE_RULES[kind].stage)
    : 0;

/** The notice as it is stored, or as composing it now would fix it. */
const shownNotice = async (
  state: CampaignState,
  kind: NoticeKind,
  { now }: StaffRequest,
  { campaigns }: Services,
): Promise<Notice | undefined> => {
  if (hidesNotice(state, kind, now)) return undefined;
  const known = state.notices.find((notice) => notice.kind === kind);
  const stored = known && (await campaigns.findNotice(known.id));
  return stored ?? noticeOf(state, kind, now);
};

/** The page of one notice, also after a command that was refused. */
export const oneNoticePage = async (
  state: CampaignState,
  kind: NoticeKind,
  request: StaffRequest,
  services: Services,
  refusal?: KnownRefusal,
): Promise<Page> => {
  const row = noticeRows(state, request.now).find((one) => one.kind === kind);
  return {
    title: NOTICE_RULES[kind].label,
    menu: campaignMenu(state, 'notices'),
    body: (
      <>
        {hidesNotice(state, kind, request.now) && <WithheldNote withheld={state.withheld} />}
        <OneNoticeView
          code={state.campaign.code}
          row={row}
          notice={await shownNotice(state, kind, request, services)}
          absent={absentIn(state, kind)}
          mayPublish={may(request.staff.roles, 'notice.publish')}
          csrf={request.csrf}
          typed={{ at: typedMoment(request.body.values), reason: reasonOf(request.body.values) }}
          refusal={refusal}
        />
      </>
    ),
  };
};

/** GET /console/campaigns/{code}/notices/{kind}: one notice, composed or as a preview, and what may be done with it. */
export const noticeDetail = withCampaign(async (state, request, services) => {
  const kind = request.param('kind');
  const { campaign } = state;
  if (!isNoticeKindOf(campaign.track, kind)) return refusedWith(404, { code: 'not-found' });
  if (kind === 'proposed') return { kind: 'redirect', location: campaignPath(campaign.code, '/notice') };
  const row = noticeRows(state, request.now).find((one) => one.kind === kind);
  return {
    kind: 'page',
    data: {
      ...withheldIn(state),
      ...row,
      notice: await shownNotice(state, kind, request, services),
      absent: absentIn(state, kind),
    },
    page: await oneNoticePage(state, kind, request, services),
  };
});
