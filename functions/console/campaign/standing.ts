import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';

/** One phrase for where a campaign stands. Registration begins and ends by the clock, whoever clicks when. */
export const standing = (progress: Progress, { registration }: Campaign, now: Instant): string => {
  if (progress.status === 'draft') return '草稿，尚未发布';
  if (progress.stage === 'registration') {
    if (now < Date.parse(registration.opens)) return '已发布，报名尚未开始';
    if (now >= Date.parse(registration.closes)) return '报名已截止，等待资格审查';
  }
  return `${STAGE_LABELS[progress.stage]}阶段${progress.open ? '进行中' : '已结束'}`;
};
