import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import type { Advice } from './advice.ts';
import type { StatusModel } from './model.ts';

export type OwnStepsFacts = Pick<
  StatusModel,
  'withdrawn' | 'review' | 'appeal' | 'actions' | 'postChoice'
> & {
  readonly released: ReleasedOutcome | undefined;
  readonly record: CampaignRecord;
};

/** Advice to somebody who has left, or whose refusal in the review is known before the stage is over; undefined otherwise. */
export const adviceOnOwnSteps = (facts: OwnStepsFacts): Advice | undefined => {
  const { withdrawn, review, appeal, actions, released } = facts;
  if (withdrawn)
    return {
      standing: '您已退出本次招聘。',
      next: `${formatDateTime(withdrawn.at)}退出${withdrawn.stage ? `，${STAGE_LABELS[withdrawn.stage]}环节` : ''}；您在本次招聘中的程序到此结束。`,
      toDo: '不需要再办理任何事项。',
    };
  if (review === undefined || hasMovedOn(released) || isAboutPost(facts)) return undefined;
  if (appeal?.state === 'filed')
    return {
      standing: '资格审查未通过，申诉正在处理。',
      next: '由作出审查结论以外的另一位工作人员答复，结果显示在这里。',
      toDo: '请保持手机畅通，常来本页查看。',
    };
  if (released?.outcome !== undefined && actions.appeal === undefined) return undefined;
  if (review.decision === 'accepted')
    return facts.record.progress.status === 'running' && facts.record.progress.stage === 'review'
      ? {
          standing: appeal?.state === 'upheld' ? '申诉成立，资格审查已通过。' : '资格审查已通过。',
          next: '资格审查环节结束后进入下一环节，时间显示在下面。',
          toDo: '请保持手机畅通，常来本页查看。',
        }
      : undefined;
  return {
    standing: '资格审查未通过。',
    next: appealSentence(facts),
    toDo: '理由和依据见下面的资格审查结果。',
  };
};

/** Whether a later stage has already said something of this person. */
const hasMovedOn = (released: ReleasedOutcome | undefined): boolean =>
  released !== undefined &&
  (released.shortlisted || (released.outcome !== undefined && released.outcome !== 'ineligible'));

/** Whether the cancelled post is what the person must know now: they may choose, or have ended with it. */
const isAboutPost = ({ postChoice }: OwnStepsFacts): boolean =>
  postChoice !== undefined && postChoice.state !== 'moved';

const appealSentence = ({ actions }: OwnStepsFacts): string => {
  if (actions.appeal === undefined) return '您在本次招聘中的程序到此结束。';
  const { lastDay } = actions.appeal;
  return lastDay === undefined
    ? '认为结论不对的，下一环节开始之前可以申诉一次。'
    : `认为结论不对的，可以在 ${formatDate(lastDay)} 前（含当日）申诉一次。`;
};
