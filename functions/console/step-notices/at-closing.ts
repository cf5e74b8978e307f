import type { Progress, Stage } from '../../../shared/domain/model/stage.ts';
import { noticeAtClosing } from '../../../shared/domain/notices/kinds.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { basisOf } from './basis.ts';
import { noticeToStore } from './compose.ts';

/**
 * Closes a stage and, when nobody did before, publishes its result at that very moment: both are written or neither, so that
 * no step of the procedure goes without its notice. Source: 六(三), information, procedure and results are public.
 */
export const closeWithNotice = (
  state: CampaignState,
  stage: Stage,
  next: Progress,
  { now, staff }: Pick<StaffRequest, 'now' | 'staff'>,
  { campaigns }: Pick<Services, 'campaigns'>,
): Promise<'written' | 'stale'> => {
  const { campaign, notices } = state;
  const kind = noticeAtClosing(campaign.track, stage);
  const isThere = notices.some((notice) => notice.kind === kind);
  const notice = kind === undefined || isThere ? undefined : noticeToStore(state, kind, now);
  if (notice === undefined) return campaigns.advance(campaign.code, next);
  const { publishedAt } = notice;
  const entry = { event: 'composed', kind: notice.kind, at: now, by: signature(staff), publishedAt } as const;
  return campaigns.publishNotice(notice, next, entry, basisOf(state, notice.kind));
};
