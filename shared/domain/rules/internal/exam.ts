import { leftToReviewer } from '../decision.ts';
import type { InternalRule } from './rule.ts';

/** 四(一): 考试; found by its mark in a stage of its own. */
export const exam: InternalRule = {
  id: 'internal.exam',
  decide: () => leftToReviewer('在考试环节按成绩认定'),
};
