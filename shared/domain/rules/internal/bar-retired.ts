import { declaredBar, type InternalRule } from './rule.ts';

/** 四(一)4: retired from, or on unpaid leave of, any employer. */
export const barRetired: InternalRule = {
  id: 'internal.bar.retired',
  decide: ({ internal }) => declaredBar(internal.retired),
};
