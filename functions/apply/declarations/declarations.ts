import type { OpenRuleId } from '../../../shared/domain/model/finding.ts';

/** The five bars an applicant answers for, in the plan's order; 四(二)2(6) is left to a reviewer. */
export const DECLARATIONS = [
  { field: 'criminal', rule: 'open.bar.criminal' },
  { field: 'detention_drugs', rule: 'open.bar.detention-drugs' },
  { field: 'credit', rule: 'open.bar.credit' },
  { field: 'dismissed', rule: 'open.bar.dismissed' },
  { field: 'judicial_dismissal', rule: 'open.bar.judicial-dismissal' },
] as const satisfies readonly { field: string; rule: OpenRuleId }[];
