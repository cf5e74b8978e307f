import type { StepId } from './balance.ts';

export const STEP_LABELS: Readonly<Record<StepId, string>> = {
  registered: '报名',
  admitted: '通过资格审查',
  shortlisted: '进入面试',
  qualified: '考核合格',
  ranked: '参加排名',
  proposed: '拟聘用',
};
