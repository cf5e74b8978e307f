import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { formatEnd } from '../../../shared/domain/calendar/format-end.ts';
import { OUTCOME_LABELS, STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { OutcomeId } from '../../../shared/domain/model/selection.ts';
import type { Stage } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { CampaignRecord, PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import { registrationState } from '../../../shared/web/registration-state.ts';
import { isClosed } from '../stage-steps.ts';

/** Where the applicant stands in one sentence, what comes next and when, and what to do. */
export type Advice = { readonly standing: string; readonly next: string; readonly toDo: string };

export type AdviceFacts = {
  readonly outcome: OutcomeId | undefined;
  readonly shortlisted: boolean;
  readonly record: CampaignRecord;
  readonly notice: PublishedNotice | undefined;
  readonly now: Instant;
  /** Until when another post may be chosen, where the one applied for was cancelled. */
  readonly choosing?: Instant;
};

const OBJECT = '对结果有疑问的，请带身份证和报名号向县（市、区）司法局询问。';
/** What the plan says of serving staff who are not selected, in words to the person; 四(一). */
const STAYING = '未被选聘的专职辅助人员，根据个人意愿，按原有模式继续留用。四(一)';
const KEEP_PHONE = '请保持手机畅通，常来本页查看。';

/** Advice from what is released and where the campaign stands. */
export function adviceOn(facts: AdviceFacts): Advice {
  const { outcome, choosing } = facts;
  if (choosing !== undefined) return choose(choosing);
  if (outcome === 'proposed') return proposed(facts);
  if (outcome === 'tie-unresolved')
    return {
      standing: OUTCOME_LABELS[outcome],
      next: '县（市、区）司法局将组织加试，时间另行通知。',
      toDo: KEEP_PHONE,
    };
  if (outcome !== undefined)
    return {
      standing: OUTCOME_LABELS[outcome],
      next: `您在本次招聘中的程序到此结束。${facts.record.campaign.track === 'internal' ? STAYING : ''}`,
      toDo: OBJECT,
    };
  return underWay(facts);
}

const choose = (until: Instant): Advice => ({
  standing: '您报考的岗位未达到开考比例，已经取消。',
  next: '您可以改报下面列出的其他岗位，也可以不改报。没有选择或者不改报的，您在本次招聘中的程序到此结束。',
  toDo: `请在 ${formatEnd(until)} 以前选择。只能选择一次。`,
});

function proposed({ notice, record }: AdviceFacts): Advice {
  const before = record.campaign.track === 'internal' ? '考核、考试' : '考察、体检';
  const next =
    notice === undefined
      ? `${before}结果汇总后公示，公示日期会显示在这里。`
      : `公示到 ${formatDate(notice.lastDay)}${notice.provisional ? '（暂按周一至周五推算）' : ''}为止，公示后签订合同。`;
  return { standing: OUTCOME_LABELS.proposed, next, toDo: KEEP_PHONE };
}

function underWay({ record, shortlisted, now }: AdviceFacts): Advice {
  const { campaign, progress } = record;
  const closes = formatDateTime(Date.parse(campaign.registration.closes));
  if (registrationState(campaign, now) === 'open')
    return {
      standing: '报名已提交，等待资格审查。',
      next: `报名 ${closes} 截止，之后进行资格审查。`,
      toDo: `不需要再提交材料。${KEEP_PHONE}`,
    };
  if (progress.status === 'draft' || !isClosed(record, 'review'))
    return {
      standing: '正在进行资格审查。',
      next: '审查结束后，结果显示在这里。',
      toDo: `如需补充说明，工作人员会打电话联系您。${KEEP_PHONE}`,
    };
  return afterReview(progress.stage, progress.open, shortlisted);
}

function afterReview(stage: Stage, open: boolean, shortlisted: boolean): Advice {
  const label = STAGE_LABELS[stage];
  return {
    standing: shortlisted ? '已进入面试环节，正在进行后面的程序。' : '资格审查已通过。',
    next: open ? `${label}正在进行，结束后结果显示在这里。` : `${label}已结束，等待进入下一环节。`,
    toDo: KEEP_PHONE,
  };
}
