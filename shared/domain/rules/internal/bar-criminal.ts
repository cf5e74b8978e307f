import { declaredBar, type InternalRule } from './rule.ts';

/** 四(一)7(1): criminal punishment, or an unfinished case. */
export const barCriminal: InternalRule = {
  id: 'internal.bar.criminal',
  decide: ({ internal }) => declaredBar(internal.criminal),
};
