import { declaredBar, type InternalRule } from './rule.ts';

/** 四(一)7(2): administrative detention or a history of drugs. */
export const barDetentionDrugs: InternalRule = {
  id: 'internal.bar.detention-drugs',
  decide: ({ internal }) => declaredBar(internal.detentionDrugs),
};
