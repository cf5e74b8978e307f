import { leftToReviewer } from '../decision.ts';
import type { InternalRule } from './rule.ts';

/** 四(一): 考核 over 德、能、勤、绩、廉; found by the assessors in a stage of its own. */
export const assessment: InternalRule = {
  id: 'internal.assessment',
  decide: () => leftToReviewer('在考核环节由考核人员就德、能、勤、绩、廉分别认定'),
};
