import { declaredBar, type OpenRule } from './rule.ts';

/** 四(二)2(2): administrative detention, or a history of drug use. */
export const barDetentionDrugs: OpenRule = {
  id: 'open.bar.detention-drugs',
  decide: ({ declarations }) => declaredBar(declarations.detentionDrugs),
};
