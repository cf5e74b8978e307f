import { leftToReviewer, type OpenRule } from './rule.ts';

/** 四(二)1(6): office software and expression; a reviewer looks at what the applicant tells. */
export const skills: OpenRule = {
  id: 'open.skills',
  decide: () => leftToReviewer('由审核人员根据申报材料判断'),
};
