import { fact, momentFact, type RefusalWriter, says } from './text.ts';

const NOTHING_IMPORTED = '本次没有导入任何成绩，原有成绩不变';
const KEPT = '没有任何变动';

/** Papers marked twice and entered twice, and marks that are locked or not public yet. */
export const MARKING = {
  'scores.entered-by-two': says(
    '成绩已由两名考务人员录入',
    `每份成绩表由两人分别录入，您不是其中之一。${NOTHING_IMPORTED}。`,
    '两人录入不一致的，请您在“双录差异”中裁定。',
  ),
  'scores.locked': (refusal) => ({
    title: '成绩已经锁定',
    detail: `成绩公告已定于${momentFact(refusal, 'since')}发布，此后成绩表不再更改；${KEPT}。`,
    action: '发现错误的，请通过成绩复核更正。',
  }),
  'scores.not-public': (refusal) => ({
    title: '成绩尚未公布',
    detail:
      fact(refusal, 'at') === ''
        ? '公布时间尚未确定，公布之前只有考务、经办和纪检监察人员可以查看。'
        : `成绩定于${momentFact(refusal, 'at')}公布，此前只有考务、经办和纪检监察人员可以查看。`,
    action: '请在公布以后查看。',
  }),
  'scores.marking-open': (refusal) => {
    const entries = Number(fact(refusal, 'entries') || '0');
    const open = fact(refusal, 'differences') || '0';
    return {
      title: '成绩尚未由两人录入一致',
      detail: `${entries < 2 ? `成绩须由两名考务人员分别录入，还差${2 - entries}人。` : `两人录入的成绩还有${open}项差异没有裁定。`}招聘进度没有变动。`,
      action: '请考务人员录入、由第三人裁定差异之后，再结束该环节。',
    };
  },
  'scores.nothing-to-settle': says(
    '没有需要裁定的差异',
    `该人员的两次录入一致、已经裁定，或者尚未由两人录入；${KEPT}。`,
    '请刷新页面查看。',
  ),
  'scores.own-difference': says(
    '不能裁定自己录入的成绩',
    `差异须由两名录入人以外的第三人裁定；${KEPT}。`,
    '请交由另一位考务人员裁定。',
  ),
  'scores.mark-malformed': says(
    '成绩填写不正确',
    `成绩应为0至100的数字，最多两位小数，缺考填“缺考”；${KEPT}，您填写的内容都已保留。`,
    '请更正后重新提交。',
  ),
  'scores.reason-required': says(
    '请写明理由',
    `理由须写明并记录在案；${KEPT}，您填写的内容都已保留。`,
    '请填写理由后重新提交。',
  ),
  'scores.reason-too-long': (refusal) => ({
    title: '理由过长',
    detail: `理由最多${fact(refusal, 'most') || '500'}个字；${KEPT}，您填写的内容都已保留。`,
    action: '请删减后重新提交。',
  }),
  'scores.settlement-stale': says(
    '录入或裁定已被他人更新',
    `在您操作的同时，另一位考务人员录入了成绩或裁定了差异；${KEPT}，您填写的内容都已保留。`,
    '请核对现在的差异后重新提交。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
