import { formatEnd } from '../calendar/format-end.ts';
import type { Refusal } from '../model/result.ts';
import { fact, type RefusalWriter, says } from './text.ts';

/** The moment something had to be done before. */
const endFact = ({ facts }: Refusal): string =>
  typeof facts?.at === 'number' ? formatEnd(facts.at) : '规定的时间';

const NOTHING = '没有任何变动。';

/** The opening ratio (开考比例): posts cut or cancelled, and what applicants of cancelled posts choose. */
export const OPENING = {
  'opening.undecided': (refusal) => ({
    title: '有岗位未达到开考比例',
    detail: `通过资格审查的人数不足开考比例的岗位：${fact(refusal, 'posts') || '见“开考比例”页'}，尚未决定核减或取消。${NOTHING}`,
    action: '请先在“开考比例”页作出决定。',
  }),
  'opening.choices-open': (refusal) => ({
    title: '取消岗位的报考人员还在选择其他岗位',
    detail: `还有${fact(refusal, 'waiting') || '若干'}人没有选择，选择截止到${endFact(refusal)}。${NOTHING}`,
    action: '全部选择完毕或期限届满后再开始笔试阶段。',
  }),
  'opening.untold': (refusal) => ({
    title: '还有人没有收到改报通知',
    detail: `岗位已取消、还没有通知到的有${fact(refusal, 'waiting') || '若干'}人。${NOTHING}`,
    action: '请在“开考比例”页补发通知。',
  }),
  'opening.no-ratio': says(
    '公告没有规定开考比例',
    `公告没有规定的，不得核减或取消岗位；${NOTHING}`,
    '无需办理。',
  ),
  'opening.decided': says(
    '开考比例已经决定过',
    `每次招聘只决定一次，决定之后不再改动；${NOTHING}`,
    '请刷新页面查看已有的决定。',
  ),
  'opening.not-due': says(
    '现在不能决定开考比例',
    `资格审查结束以后、笔试开始以前才能决定；${NOTHING}`,
    '请在资格审查结束后办理。',
  ),
  'opening.nothing': says('各岗位都达到开考比例', `没有需要核减或取消的岗位；${NOTHING}`, '无需办理。'),
  'opening.changed': says(
    '需要决定的岗位与您看到的不同',
    `未达到开考比例的岗位须一次全部决定，人数可能刚有变化；${NOTHING}`,
    '请刷新页面，核对人数后重新决定。',
  ),
  'opening.places': (refusal) => ({
    title: '这个岗位不能核减到这个人数',
    detail: `岗位${fact(refusal, 'post')}只能核减到与报考人数相符的最大人数，或者取消；${NOTHING}`,
    action: '请刷新页面，按所列人数选择核减或取消。',
  }),
  'opening.until': says(
    '选择期限不正确',
    `取消岗位的报考人员选择其他岗位的期限应是以后的一个时间；${NOTHING}`,
    '请填写一个以后的时间，或者留空，按三个工作日计算。',
  ),
  'opening.stale': says(
    '另一位工作人员刚刚办理过',
    `在您操作的同时，招聘进度或开考比例的决定有了变动；您的操作没有生效。`,
    '请刷新页面，核对后再操作。',
  ),
  'offer.none': says(
    '没有需要选择的岗位',
    '您的岗位没有取消，或者您的报名已不在程序之中；没有任何变动。',
    '请查看本页的进展。',
  ),
  'offer.answered': says(
    '您已经选择过',
    '改报其他岗位只能选择一次，原来的选择有效；没有任何变动。',
    '请查看本页显示的岗位。',
  ),
  'offer.over': (refusal) => ({
    title: '选择期限已过',
    detail: `选择其他岗位的期限是${endFact(refusal)}以前；${NOTHING}`,
    action: '您在本次招聘中的程序到此结束；有疑问的，请向县（市、区）司法局询问。',
  }),
  'offer.post': says(
    '请选择一个岗位',
    `所选岗位不存在或者已经取消；${NOTHING}`,
    '请在列出的岗位中选择，或者选择不改报。',
  ),
  'offer.stale': says(
    '报名刚刚有变动',
    '在您提交的同时，您的报名有了变动；这次选择没有生效。',
    '请重新查询，核对后再选择。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
