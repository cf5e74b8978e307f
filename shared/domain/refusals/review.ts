import { clauseText, isClauseId } from '../clauses.ts';
import { fact, momentFact, type RefusalWriter, says } from './text.ts';

const cite = (rules: string): string =>
  rules
    .split(';')
    .filter(isClauseId)
    .map((rule) => `${clauseText(rule).clause}“${clauseText(rule).text.replace(/[；。]$/u, '')}”`)
    .join('、');

/** Qualification review, and the checks of people reached for selection. */
export const REVIEW = {
  'review.decision-required': says(
    '请选择通过或不通过',
    '没有收到审核结论，或结论不是其中之一；没有任何变动。',
    '请选择后重新提交。',
  ),
  'review.already-decided': (refusal) => ({
    title: '该报名已有审核结论',
    detail: `${fact(refusal, 'by') || '另一位审核人员'}已${fact(refusal, 'at') === '' ? '先' : `于${momentFact(refusal, 'at')}`}作出结论；您的结论没有保存。`,
    action: '请查看已有结论。',
  }),
  'review.machine-rule': (refusal) => ({
    title: '该报名不能审核通过',
    detail: `系统认定不符合${cite(fact(refusal, 'rules'))}；审核结论没有保存。`,
    action: '请核对后按不通过办理；认为系统认定有误的，请联系县司法局。',
  }),
  'review.reason-required': (refusal) =>
    refusal.field === 'rules'
      ? {
          title: '请选择不通过的依据',
          detail: '不通过须至少选择一项条件或情形；审核结论没有保存。',
          action: '请选择依据并写明理由后重新提交。',
        }
      : {
          title: '请写明不通过的理由',
          detail: '不通过须写明理由，报名人会看到；审核结论没有保存。',
          action: '请填写理由后重新提交。',
        },
  'review.reason-too-long': (refusal) => ({
    title: '理由过长',
    detail: `理由最多${fact(refusal, 'most')}个字；审核结论没有保存。`,
    action: '请删减后重新提交。',
  }),
  'review.rule-unknown': (refusal) => ({
    title: '没有这项条件',
    detail: `${fact(refusal, 'rule')}不是本次招聘的条件或情形；审核结论没有保存。`,
    action: '请从所列条件和情形中选择。',
  }),
  'review.not-screened': says(
    '该报名正在自动核对',
    '系统的核对结果还没有出来，暂时不能审核。',
    '请稍候刷新页面再审核。',
  ),
  'check.not-reached': says(
    '该人员不在考察体检范围内',
    '按成绩排名还没有轮到该人员；没有任何变动。',
    '请从考察体检名单中选择。',
  ),
  'check.out-of-order': says(
    '请先记录考察结果',
    '体检在考察合格后进行；没有任何变动。',
    '请先记录考察结果。',
  ),
  'check.already-recorded': says(
    '该结果已经记录',
    '此前已有记录，没有任何变动。',
    '请刷新页面查看已有记录。',
  ),
  'check.result-unknown': says(
    '结果填写不正确',
    '考察、体检只能记录合格或不合格，放弃只能记录为放弃；没有任何变动。',
    '请重新选择结果。',
  ),
  'check.reason-required': says(
    '请写明理由',
    '不合格须写明理由并记录在案；没有任何变动。',
    '请填写理由后重新提交。',
  ),
  'check.stale': says(
    '记录已被他人更新',
    '在您操作的同时，另一位工作人员更新了记录；您的操作没有生效。',
    '请刷新页面，核对后再操作。',
  ),
  'application.unknown': says('没有这份报名', '该报名号没有对应的报名。', '请从报名列表中查找。'),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
