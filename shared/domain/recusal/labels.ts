import type { Declared, Participant, RecusalStanding, Relation } from '../model/recusal.ts';

/** The grounds as 人社部规〔2019〕1号 has them for relatives, and its last one for whatever else may affect fairness. */
export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  spouse: '夫妻关系',
  lineal: '直系血亲关系',
  collateral: '三代以内旁系血亲关系',
  'in-law': '近姻亲关系',
  other: '其他可能影响公正的关系',
};

export const NONE_LABEL = '无回避关系';

export const STANDING_LABELS: Readonly<Record<RecusalStanding, string>> = {
  undeclared: '未申报',
  none: NONE_LABEL,
  related: '有回避关系',
};

/** A declaration in a few words, without the person it is about. */
export const declaredLabel = (what: Declared): string =>
  what.kind === 'none' ? NONE_LABEL : RELATION_LABELS[what.relation];

/** How a participant is named: a staff member with the account, so that namesakes are told apart. */
export const participantLabel = ({ kind, id, name }: Participant): string => {
  if (kind === 'external') return `${name}（外请）`;
  return name === id ? id : `${name}（${id}）`;
};
