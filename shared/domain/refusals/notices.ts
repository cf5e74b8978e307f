import type { Refusal } from '../model/result.ts';
import { isNoticeKind, NOTICE_RULES } from '../notices/kinds.ts';
import { dayFact, fact, momentFact, type RefusalWriter, says } from './text.ts';

const noticeLabel = (refusal: Refusal): string => {
  const kind = fact(refusal, 'kind');
  return isNoticeKind(kind) ? NOTICE_RULES[kind].label : '本环节结果';
};

/** Composing, scheduling and calling back notices, and the stages they hold. */
export const NOTICES = {
  'notice.unknown': says('没有这份公告', '该公告没有编制，或者已经撤回。', '请刷新页面查看当前的公告。'),
  'notice.already-scheduled': (refusal) => ({
    title: `${noticeLabel(refusal)}公告已经编制`,
    detail: `内容已经固定，发布时间为${momentFact(refusal, 'at')}；没有任何变动。`,
    action: '发布时间未到的，可以写明理由撤回后重新编制；已经发布的不能更改。',
  }),
  'notice.stale': says(
    '公告或者进度已被他人变更',
    '在您操作的同时，另一位工作人员变更了招聘进度或者公告；您的操作没有生效。',
    '请刷新页面，核对后再操作。',
  ),
  'notice.incomplete': (refusal) => ({
    title: `${noticeLabel(refusal)}还不能公布`,
    detail: `还有${fact(refusal, 'pending') || '几'}项没有办完，公告没有编制。`,
    action: '请办理完毕后再公布。',
  }),
  'notice.moment-invalid': says(
    '发布时间不正确',
    '发布时间应写明年月日和时分，例如 2024-07-01T09:00（北京时间）；公告没有编制。',
    '请更正后重新提交；要立即发布的，请留空。',
  ),
  'notice.moment-past': (refusal) => ({
    title: '发布时间已经过去',
    detail: `${momentFact(refusal, 'at')}已经过去，公告没有编制。`,
    action: '请填写以后的时间；要立即发布的，请留空。',
  }),
  'notice.moment-far': (refusal) => ({
    title: '发布时间太远',
    detail: `${momentFact(refusal, 'at')}距现在超过一年，公告没有编制。`,
    action: '请核对年份后重新填写。',
  }),
  'notice.at-once-only': says(
    '拟聘用人员公示不能定时发布',
    '公示期从发布之日起算，公示只能当时发布；没有任何变动。',
    '请将发布时间留空后提交。',
  ),
  'notice.already-out': (refusal) => ({
    title: '公告已经发布，不能撤回',
    detail: `公告已于${momentFact(refusal, 'at')}发布，公众已经可以看到；没有任何变动。`,
    action: '内容有误的，请另行说明更正。',
  }),
  'notice.reason-required': says(
    '请写明撤回的理由',
    '撤回须写明理由并记录在案；公告没有撤回。',
    '请填写理由后重新提交。',
  ),
  'notice.reason-too-long': (refusal) => ({
    title: '理由过长',
    detail: `理由最多${fact(refusal, 'most') || '500'}个字；公告没有撤回。`,
    action: '请删减后重新提交。',
  }),
  'notice.scheduled': (refusal) => ({
    title: `${noticeLabel(refusal)}尚未到发布时间`,
    detail: `${noticeLabel(refusal)}公告定于${momentFact(refusal, 'at')}发布，此前结束本环节会使结果提前公开；招聘进度没有变动。`,
    action: '请在发布之后再结束本环节。',
  }),
  'notice.result-first': (refusal) => ({
    title: `请先公布${noticeLabel(refusal)}`,
    detail: `本次招聘规定结果公布后有${fact(refusal, 'days') || '若干'}个工作日可以申诉或者申请复核，公布并期满后才能结束本环节；招聘进度没有变动。`,
    action: '请到“各环节公告”公布结果。',
  }),
  'notice.window-running': (refusal) => ({
    title: '申诉或者复核的期限未满',
    detail: `${noticeLabel(refusal)}已经公布，申诉或者申请复核的期限至${dayFact(refusal, 'lastDay')}止；招聘进度没有变动。`,
    action: '请在期满后再结束本环节。',
  }),
  'notice.objections-open': (refusal) => ({
    title: '还有异议没有答复',
    detail: `对本环节公告提出的异议还有${fact(refusal, 'pending') || '几'}份没有答复；招聘进度没有变动。`,
    action: '请先答复异议，再结束本环节。',
  }),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
