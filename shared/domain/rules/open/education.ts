import { EDUCATION_LABELS } from '../../labels.ts';
import { EDUCATION_LEVELS } from '../../model/application.ts';
import type { OpenRule } from './rule.ts';

const LOWEST = EDUCATION_LEVELS.indexOf('college');

/** 四(二)1(5): 大专 or higher, as declared; a reviewer confirms the certificate and the ability to do the work. */
export const education: OpenRule = {
  id: 'open.education',
  decide: (facts) => ({
    verdict: EDUCATION_LEVELS.indexOf(facts.education) >= LOWEST ? 'pass' : 'fail',
    evidence: 'declared',
    facts: `申报学历为${EDUCATION_LABELS[facts.education]}，要求大专及以上`,
  }),
};
