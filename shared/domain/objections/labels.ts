import type { ObjectionState } from '../model/objection.ts';

/** What a person reads of an objection's state. */
export const OBJECTION_LABELS: Readonly<Record<ObjectionState, string>> = {
  filed: '正在核查',
  upheld: '异议成立',
  rejected: '异议不成立',
  withdrawn: '异议人已撤回',
};
