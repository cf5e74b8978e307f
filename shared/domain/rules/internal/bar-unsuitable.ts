import { leftToReviewer } from '../decision.ts';
import type { InternalRule } from './rule.ts';

/** 四(一)7(5): other circumstances; only a reviewer may find them, with a reason. */
export const barUnsuitable: InternalRule = {
  id: 'internal.bar.unsuitable',
  decide: () => leftToReviewer('只由审核人员认定，认定时须写明理由'),
};
