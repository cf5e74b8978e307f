import type { NoticeKind, NoticeSummary } from '../../../shared/domain/model/notice.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { NOTICE_RULES, noticeKindsOf } from '../../../shared/domain/notices/kinds.ts';
import { isPublished } from '../../../shared/domain/notices/published.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { missingIn } from './compose.ts';

/** Where one notice of a campaign stands: its stage is not open, something is missing, or it may be composed; or it is. */
export type NoticeState = 'not-open' | 'incomplete' | 'ready' | 'scheduled' | 'published';

export type NoticeRow = {
  readonly kind: NoticeKind;
  readonly label: string;
  readonly state: NoticeState;
  readonly missing: number;
  readonly notice?: NoticeSummary;
};

const stateOf = (
  state: CampaignState,
  kind: NoticeKind,
  notice: NoticeSummary | undefined,
  now: Instant,
): NoticeState => {
  if (notice) return isPublished(notice, now) ? 'published' : 'scheduled';
  const { progress } = state;
  if (progress.status === 'draft' || !progress.open || progress.stage !== NOTICE_RULES[kind].stage)
    return 'not-open';
  return missingIn(state, kind) > 0 ? 'incomplete' : 'ready';
};

/** One row per notice of the campaign's track, in the order of the procedure. */
export const noticeRows = (state: CampaignState, now: Instant): readonly NoticeRow[] =>
  noticeKindsOf(state.campaign.track).map((kind) => {
    const notice = state.notices.find((one) => one.kind === kind);
    return {
      kind,
      label: NOTICE_RULES[kind].label,
      state: stateOf(state, kind, notice, now),
      missing: missingIn(state, kind),
      ...(notice && { notice }),
    };
  });
