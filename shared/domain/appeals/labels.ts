import type { AppealState } from '../model/appeal.ts';

/** What a person reads of an appeal's state. */
export const APPEAL_LABELS: Readonly<Record<AppealState, string>> = {
  filed: '正在处理',
  upheld: '申诉成立',
  rejected: '申诉不成立',
};
