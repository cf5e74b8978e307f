import { dayFact, fact, momentFact, type RefusalWriter, says } from './text.ts';

/** Answering appeals against the qualification review, and what they hold. */
export const APPEALS = {
  'appeal.unknown': says('没有这份申诉', '该报名号没有对应的申诉。', '请从申诉列表中查找。'),
  'appeal.own-decision': says(
    '您不能答复这份申诉',
    '该报名的资格审查结论由您作出，申诉须由另一位工作人员答复；没有任何变动。',
    '请交由另一位审核人员或经办人员答复。',
  ),
  'appeal.already-decided': (refusal) => ({
    title: '该申诉已经答复',
    detail: `${fact(refusal, 'by') || '另一位工作人员'}已${fact(refusal, 'at') === '' ? '先' : `于${momentFact(refusal, 'at')}`}答复；您的答复没有保存。`,
    action: '请查看已有答复。',
  }),
  'appeal.decision-unknown': says(
    '答复的结论填写不正确',
    '结论只能是成立或者不成立；答复没有保存。',
    '请重新选择结论。',
  ),
  'appeal.reason-required': says(
    '请写明答复的理由',
    '成立或者不成立都须写明理由，申请人会看到；答复没有保存。',
    '请填写理由后重新提交。',
  ),
  'appeal.reason-too-long': (refusal) => ({
    title: '答复的理由过长',
    detail: `理由最多${fact(refusal, 'most') || '1000'}个字；答复没有保存。`,
    action: '请删减后重新提交。',
  }),
  'appeal.open': (refusal) => ({
    title: '还有申诉没有答复',
    detail: `还有${fact(refusal, 'pending') || '若干'}份对资格审查结果的申诉没有答复，答复之前不能进入下一环节；招聘进度没有变动。`,
    action: '请先答复申诉。',
  }),
  'appeal.period-running': (refusal) => ({
    title: '申诉期未满',
    detail: `对资格审查结果可以申诉到${dayFact(refusal, 'lastDay')}为止，还有未通过的人员可以申诉；招聘进度没有变动。`,
    action: '请在申诉期满、申诉都已答复后再操作。',
  }),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
