import { leftToReviewer, type OpenRule } from './rule.ts';

/** 四(二)1(2): conduct and conviction are never decided by the machine; the background check (考察) follows. */
export const character: OpenRule = {
  id: 'open.character',
  decide: () => leftToReviewer('由审核人员判断，考察时核实'),
};
