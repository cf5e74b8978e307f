import { declaredBar, type OpenRule } from './rule.ts';

/** 四(二)2(4): expelled or dismissed for breaking the law or discipline. */
export const barDismissed: OpenRule = {
  id: 'open.bar.dismissed',
  decide: ({ declarations }) => declaredBar(declarations.dismissed),
};
