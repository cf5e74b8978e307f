import { EDUCATION_LABELS } from '../../labels.ts';
import { EDUCATION_LEVELS } from '../../model/application.ts';
import type { InternalRule } from './rule.ts';

const LOWEST = EDUCATION_LEVELS.indexOf('college');

/** 四(一): 大专 or higher, as declared; a reviewer confirms the certificate. */
export const education: InternalRule = {
  id: 'internal.education',
  decide: (facts) => ({
    verdict: EDUCATION_LEVELS.indexOf(facts.education) >= LOWEST ? 'pass' : 'fail',
    evidence: 'declared',
    facts: `申报学历为${EDUCATION_LABELS[facts.education]}，要求大专及以上`,
  }),
};
