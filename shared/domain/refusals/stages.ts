import { STAGE_LABELS } from '../labels.ts';
import type { Refusal } from '../model/result.ts';
import { dayFact, fact, momentFact, type RefusalWriter, says } from './text.ts';

const stageLabel = (refusal: Refusal): string => {
  const entry = Object.entries(STAGE_LABELS).find(([stage]) => stage === refusal.facts?.stage);
  return entry ? entry[1] : '该环节';
};

/** `appeals` of the pending are appeals; the others wait for a reviewer. */
const reviewSentence = (pending: string, appeals: number): string => {
  const parts = [
    ...(appeals === 0 || Number(pending) > appeals
      ? [`还有${appeals === 0 ? pending : Number(pending) - appeals}份报名没有审核结论`]
      : []),
    ...(appeals === 0 ? [] : [`还有${appeals}份申诉没有答复`]),
  ];
  return `${parts.join('，')}。`;
};

const PENDING: Readonly<Record<string, (pending: string, appeals: number) => string>> = {
  review: reviewSentence,
  written: () => '笔试成绩尚未导入。',
  interview: () => '面试成绩尚未导入。',
  assessment: (pending) => `还有${pending}人的考核没有由两名考核人员分别填写，或意见不一致尚未裁定。`,
  exam: () => '考试成绩尚未导入。',
  background: (pending) => `还有${pending}人的考察结果没有记录。`,
  medical: (pending) => `还有${pending}人的考察或体检结果没有记录。`,
  notice: (pending) =>
    `还有${pending}项没有办完：没有答复的异议、递补人员没有记录的考察或体检结果、没有发布的补充公示。`,
};

const pendingSentence = (refusal: Refusal): string => {
  const write = PENDING[fact(refusal, 'stage')];
  return write
    ? write(fact(refusal, 'pending'), Number(fact(refusal, 'appeals')))
    : `还有${fact(refusal, 'pending')}项没有完成。`;
};

/** Moving a campaign through its stages, and the public notice. */
export const STAGES = {
  'stage.already-published': says('招聘公告已经发布', '公告此前已经发布，内容没有变动。', '无需再次发布。'),
  'stage.out-of-order': (refusal) => ({
    title: `现在不能变更${stageLabel(refusal)}环节`,
    detail: '各环节须按公告规定的顺序进行，前一环节结束后才能开始下一环节；招聘进度没有变动。',
    action: '请先完成当前环节。',
  }),
  'stage.already-open': (refusal) => ({
    title: `${stageLabel(refusal)}环节已经开始`,
    detail: '招聘进度没有变动。',
    action: '请刷新页面查看当前进度。',
  }),
  'stage.not-open': (refusal) => ({
    title: `${stageLabel(refusal)}环节没有在进行`,
    detail: '该操作只能在相应环节进行期间办理；没有任何变动。',
    action: '请刷新页面查看当前进度。',
  }),
  'stage.registration-running': (refusal) => ({
    title: '报名尚未截止',
    detail: `报名至${momentFact(refusal, 'at')}截止，此前不能进入下一环节。`,
    action: '请在报名截止后再操作。',
  }),
  'stage.blocked': (refusal) => ({
    title: `${stageLabel(refusal)}环节还不能结束`,
    detail: `${pendingSentence(refusal)}招聘进度没有变动。`,
    action: '请办理完毕后再结束该环节。',
  }),
  'stage.reason-required': (refusal) => ({
    title: '请写明理由',
    detail: `重新开放${stageLabel(refusal)}环节须写明理由并记录在案；招聘进度没有变动。`,
    action: '请填写理由后重新提交。',
  }),
  'stage.stale': says(
    '进度已被他人变更',
    '在您操作的同时，另一位工作人员变更了招聘进度；您的操作没有生效。',
    '请刷新页面，核对后再操作。',
  ),
  'notice.already-published': says(
    '公示已经发布',
    '拟聘用人员公示此前已经发布，内容没有变动。',
    '无需再次发布。',
  ),
  'notice.not-published': says(
    '公示尚未发布',
    '拟聘用人员公示发布并期满后，才能结束公示环节。',
    '请先发布公示。',
  ),
  'notice.running': (refusal) => ({
    title: '公示期未满',
    detail: `公示期至${dayFact(refusal, 'lastDay')}止，期满后才能结束公示环节。`,
    action: '请在公示期满后再操作。',
  }),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
