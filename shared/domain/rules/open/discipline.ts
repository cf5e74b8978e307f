import { leftToReviewer, type OpenRule } from './rule.ts';

/** 四(二)1(7): fitness for work at the grass roots; a reviewer and the interview. */
export const discipline: OpenRule = {
  id: 'open.discipline',
  decide: () => leftToReviewer('由审核人员判断，面试时了解'),
};
