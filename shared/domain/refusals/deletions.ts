import type { Refusal } from '../model/result.ts';
import { cite } from '../retention/cite.ts';
import { dayFact, fact, momentFact, type RefusalWriter } from './text.ts';

/** When, after which time, and under which provision. */
const deleted = (refusal: Refusal): string => {
  const kept = fact(refusal, 'keptUntil') === '' ? '' : `，已于${dayFact(refusal, 'keptUntil')}期满`;
  const days = fact(refusal, 'days');
  const clause = fact(refusal, 'clause');
  return `招聘结束后个人信息${days === '' ? '按期保存' : `保存 ${days} 天`}${kept}。${momentFact(refusal, 'at')}，系统按照${clause === '' ? '规定' : cite(clause)}删除了`;
};

/** What somebody reads who asks for data that was deleted when its time of keeping was over. */
export const DELETIONS = {
  'application.deleted': (refusal) => ({
    title: '您的报名信息已经按期删除',
    detail: `${deleted(refusal)}您的报名内容、上传的材料、审查和成绩等记录。只留下删除的记录，其中没有您的个人信息。`,
    action: '不需要您办理什么。对删除有疑问的，请联系县司法局。',
  }),
  'objection.deleted': (refusal) => ({
    title: '这份异议已经按期删除',
    detail: `${deleted(refusal)}异议的内容、附件和联系方式。只留下删除的记录，其中没有您的个人信息。`,
    action: '不需要您办理什么。对删除有疑问的，请联系县司法局。',
  }),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
