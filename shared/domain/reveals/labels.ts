import type { RevealPage, RevealTask } from '../model/reveal.ts';

export const REVEAL_PAGE_LABELS: Readonly<Record<RevealPage, string>> = {
  review: '资格审查',
  contract: '合同文本',
  objection: '异议',
  paper: '证件材料',
};

/** What the data was needed for, as the record of it says. */
export const REVEAL_TASK_LABELS: Readonly<Record<RevealTask, string>> = {
  review: '资格审查',
  appeal: '办理申诉',
  contract: '办理合同',
  objection: '办理异议',
  checks: '考察或者体检',
  oversight: '主管、监督部门查阅',
  none: '没有在办事项',
};
