import { declaredBar, type InternalRule } from './rule.ts';

/** 四(一)7(3): a rather serious record of bad personal credit. */
export const barCredit: InternalRule = {
  id: 'internal.bar.credit',
  decide: ({ internal }) => declaredBar(internal.credit),
};
