import { declaredBar, type OpenRule } from './rule.ts';

/** 四(二)2(3): a rather serious record of bad personal credit. */
export const barCredit: OpenRule = {
  id: 'open.bar.credit',
  decide: ({ declarations }) => declaredBar(declarations.credit),
};
