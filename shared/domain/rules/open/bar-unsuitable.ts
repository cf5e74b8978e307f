import { leftToReviewer, type OpenRule } from './rule.ts';

/** 四(二)2(6): other circumstances; only a reviewer may find them, with a reason. */
export const barUnsuitable: OpenRule = {
  id: 'open.bar.unsuitable',
  decide: () => leftToReviewer('只由审核人员认定，认定时须写明理由'),
};
