import { declaredBar, type OpenRule } from './rule.ts';

/** 四(二)2(5): dismissed for breaking the rules of a judicial administration. */
export const barJudicialDismissal: OpenRule = {
  id: 'open.bar.judicial-dismissal',
  decide: ({ declarations }) => declaredBar(declarations.judicialDismissal),
};
